using System.Globalization;
using System.Text.Json;
using Assistance.Insights.Dashboard;
using Assistance.Members.Contracts;

namespace Assistance.Insights.Statistics;

/// <summary>Lays counted facts out in a table's rows. A row's filter is what the list is asked for to show the same people.</summary>
internal sealed class Tabulation(TableProfile table, IReadOnlyList<FactCount> counts, Place place)
{
    private readonly string _name = JsonNamingPolicy.CamelCase.ConvertName(table.Fact.ToString());
    private readonly IReadOnlyList<Band> _bands = table.Bands ?? table.Fact.Fixed();

    /// <summary>Somebody may hold several identities; where a row counts those without one, everybody is in the table.</summary>
    public bool Overlaps => table.Fact == PersonFact.Identity && !CountsEverybody;

    private bool CountsEverybody => _bands.Any(band => band.Without is not null);

    public IEnumerable<StatisticsRow> Rows() => table.Fact switch
    {
        PersonFact.Place => Places(),
        PersonFact.Identity => Identities(),
        _ when table.Fact.IsNumber() => Numbers(),
        _ => Codes(),
    };

    private IEnumerable<StatisticsRow> Numbers() =>
    [
        .. _bands.Select(band => Row(band, counts.Where(fact => fact.Number is { } number && band.Holds(number)), Bounds(band))),
        .. Unspecified(counts.Where(fact => fact.Number is null)),
    ];

    private IEnumerable<StatisticsRow> Codes()
    {
        var bands = _bands.Count > 0 ? _bands : Occurring(counts.Select(fact => fact.Code));
        var named = bands.SelectMany(band => band.Codes!).ToHashSet(StringComparer.Ordinal);
        var others = counts.Where(fact => fact.Code is { } code && !named.Contains(code)).ToList();
        return
        [
            .. bands.Select(band => Row(band, counts.Where(fact => fact.Code is { } code && band.Codes!.Contains(code)), Filter(string.Join(',', band.Codes!)))),
            .. others.Count == 0 ? [] : new[] { Other(others, Filter(string.Join(',', others.Select(fact => fact.Code).Order(StringComparer.Ordinal)))) },
            .. Unspecified(counts.Where(fact => fact.Code is null)),
        ];
    }

    private IEnumerable<StatisticsRow> Identities()
    {
        var held = counts.Select(fact => (Held: fact.Code?.Split(',') ?? [], Fact: fact)).ToList();
        var bands = _bands.Count > 0 ? _bands : Occurring(held.SelectMany(one => one.Held));
        return
        [
            .. bands.Select(band => band.Without is { } without
                ? Row(band, held.Where(one => !one.Held.Contains(without)).Select(one => one.Fact), new Dictionary<string, string>(StringComparer.Ordinal) { ["withoutIdentity"] = without })
                : Row(band, held.Where(one => one.Held.Contains(band.Codes![0])).Select(one => one.Fact), Filter(band.Codes![0]))),
            .. CountsEverybody ? [] : Unspecified(counts.Where(fact => fact.Code is null)),
        ];
    }

    private IEnumerable<StatisticsRow> Places()
    {
        if (place.Parts.Count == 0)
            return [Row(new Band(place.Self.Name, place.Self.Name), counts, Of(place.Self))];
        var elsewhere = counts.Where(fact => !place.Parts.Any(part => IsIn(part, fact))).ToList();
        return
        [
            .. place.Parts.Select(part => Row(new Band(part.Name, part.Name), counts.Where(fact => IsIn(part, fact)), Of(part))).Where(row => row.Count > 0),
            .. elsewhere.Count == 0 ? [] : new[] { Other(elsewhere, filter: null) },
        ];
    }

    private static bool IsIn(OrgCard part, FactCount fact) => fact.Code!.StartsWith(part.Path.Text, StringComparison.Ordinal);

    private static Dictionary<string, string> Of(OrgCard part) => new(StringComparer.Ordinal) { ["organisationId"] = part.Id.ToString() };

    // In the order of the standard list; a code that it does not know stands under itself.
    private List<Band> Occurring(IEnumerable<string?> codes)
    {
        var list = table.Fact.Codes();
        var order = (list?.Codes ?? []).Select((code, at) => (code.Code, at)).ToDictionary(code => code.Code, code => code.at, StringComparer.Ordinal);
        return
        [
            .. codes.OfType<string>().Distinct(StringComparer.Ordinal).OrderBy(code => order.GetValueOrDefault(code, int.MaxValue)).ThenBy(code => code, StringComparer.Ordinal)
                .Select(code => new Band(list?.Find(code)?.Chinese ?? code, list?.Find(code)?.English ?? code, Codes: [code])),
        ];
    }

    private static StatisticsRow Row(Band band, IEnumerable<FactCount> counted, IReadOnlyDictionary<string, string>? filter) =>
        new(StatisticsRowKind.Band, band.Chinese, band.English, counted.Sum(fact => fact.Count), null, filter);

    private static StatisticsRow Other(IEnumerable<FactCount> counted, IReadOnlyDictionary<string, string>? filter) =>
        new(StatisticsRowKind.Other, "其他", "Other", counted.Sum(fact => fact.Count), null, filter);

    private IEnumerable<StatisticsRow> Unspecified(IEnumerable<FactCount> counted)
    {
        var count = counted.Sum(fact => fact.Count);
        if (count > 0)
            yield return new StatisticsRow(StatisticsRowKind.Unspecified, "未说明", "Unspecified", count, null, new Dictionary<string, string>(StringComparer.Ordinal) { ["unspecified"] = _name });
    }

    private Dictionary<string, string> Filter(string codes) => new(StringComparer.Ordinal) { [_name] = codes };

    private Dictionary<string, string> Bounds(Band band) => new[] { (End: "From", Value: band.From), (End: "To", Value: band.To) }.Where(bound => bound.Value is not null)
        .ToDictionary(bound => _name + bound.End, bound => bound.Value!.Value.ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal);
}
