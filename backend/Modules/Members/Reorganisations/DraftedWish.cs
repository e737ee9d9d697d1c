using Assistance.Kernel.Calendar;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;
using Assistance.Members.Domain;

namespace Assistance.Members.Reorganisations;

/// <summary>Works a wish out on organisations that were read for it; what speaks against it is gathered, all at once.</summary>
internal sealed class DraftedWish
{
    private readonly ReorganisationWish _wish;
    private readonly Guid _act;
    private readonly IReadOnlyList<ChosenPerson> _people;
    private readonly BusinessClock _clock;
    private readonly Dictionary<OrgId, Organisation> _all;
    private readonly Dictionary<OrgId, OrganisationState> _before;
    private readonly List<Organisation> _subjects;
    private readonly Organisation? _into;
    private readonly List<Obstacle> _obstacles = [];
    private readonly List<Succession> _successions = [];
    private readonly HashSet<OrgId> _placed = [];
    private Organisation? _founded;

    public DraftedWish(ReorganisationWish wish, Guid act, IReadOnlyList<Organisation> family, IReadOnlyList<ChosenPerson> people, BusinessClock clock)
    {
        (_wish, _act, _people, _clock) = (wish, act, people, clock);
        _all = family.ToDictionary(o => o.Id);
        _before = family.ToDictionary(o => o.Id, o => o.State());
        _subjects = [.. wish.OrganisationIds.Distinct().Select(id => _all[id])];
        _into = wish.IntoId is { } into ? _all[into] : null;
    }

    public ReorganisationDraft Draft()
    {
        var origin = _subjects[0].ParentId is { } parent ? _all[parent] : _subjects[0];
        Check();
        if (_obstacles.Count == 0)
        {
            Arrange();
            GoAlong();
        }

        var receiver = _wish.Kind is ReorganisationKind.Merge or ReorganisationKind.Move ? _into! : origin;
        var changed = _all.Values.Where(o => !_before.TryGetValue(o.Id, out var before) || before != o.State()).OrderBy(o => o.OrgPath).ToList();
        return new ReorganisationDraft(
            _wish.Kind,
            _wish.Kind is ReorganisationKind.Rename ? _subjects[0].OrgPath : origin.OrgPath,
            _wish.Kind is ReorganisationKind.Rename ? _subjects[0].OrgPath : receiver.OrgPath,
            [.. changed.Where(o => _before.ContainsKey(o.Id)).Select(o => _before[o.Id])],
            changed,
            [.. _successions.Select(one => _all[one.ToId]).Distinct()],
            _founded,
            new Regrouping(_act, [.. changed.Where(o => _before.TryGetValue(o.Id, out var before) && before.Path != o.OrgPath).Select(o => new Repath(o.Id, _before[o.Id].Path, o.OrgPath))], _successions),
            Parts(changed, receiver),
            _obstacles);
    }

    private IReadOnlyList<Organisation> Living(Organisation parent) => [.. _all.Values.Where(o => o.ParentId == parent.Id && o.NameKey is not null && o.Id != _founded?.Id)];

    private void Check()
    {
        var gone = _subjects.Concat(_into is null ? [] : [_into]).Where(o => o.NameKey is null).Select(o => o.Name).ToList();
        if (gone.Count > 0)
            _obstacles.Add(ReorganisationRefusals.Abolished(gone));
        if (_wish.Kind != ReorganisationKind.Rename && _subjects.Find(o => o.ParentId is null) is { } county)
            _obstacles.Add(ReorganisationRefusals.IsCounty(county.Name));
        var nested = _subjects.Where(o => _subjects.Exists(other => other != o && other.OrgPath.Covers(o.OrgPath))).Select(o => o.Name).ToList();
        if (nested.Count > 0)
            _obstacles.Add(ReorganisationRefusals.Nested(nested));
        if (_into is not null && _wish.Kind is ReorganisationKind.Merge or ReorganisationKind.Move)
            _subjects.ForEach(subject => CheckInto(subject, _into!));
        if (_wish.Kind == ReorganisationKind.Split)
            CheckSplit(_subjects[0]);
        if (_wish.Kind == ReorganisationKind.Rename)
            CheckName(_subjects[0], _wish.Name!.Trim());
        if (_wish.Kind == ReorganisationKind.Merge && !string.IsNullOrWhiteSpace(_wish.Name) && _wish.Name.Trim() != _into!.Name)
            CheckName(_into, _wish.Name.Trim());
    }

    private void CheckInto(Organisation subject, Organisation into)
    {
        if (subject.OrgPath.Covers(into.OrgPath))
            _obstacles.Add(ReorganisationRefusals.Itself(subject.Name));
        var depth = _all.Values.Where(o => subject.OrgPath.Covers(o.OrgPath)).Max(o => o.OrgPath.Depth) - subject.OrgPath.Depth + 1;
        if ((into.OrgPath.Depth + depth + 1) * OrgPath.LevelLength > OrgPath.MaximumLength)
            _obstacles.Add(ReorganisationRefusals.TooDeep(subject.Name));
        if (_wish.Kind == ReorganisationKind.Merge)
        {
            if (subject.Kind != into.Kind && !(OrganisationRules.IsBranch(subject.Kind) && OrganisationRules.IsBranch(into.Kind)))
                _obstacles.Add(ReorganisationRefusals.Unlike(subject.Name, into.Name));
            foreach (var child in Living(subject).Where(child => Counterpart(subject, child) is null && child.Id != into.Id))
                CheckStands(child, into);
            return;
        }

        if (subject.ParentId == into.Id)
            _obstacles.Add(ReorganisationRefusals.AlreadyBelow(subject.Name));
        else
            CheckStands(subject, into);
    }

    private void CheckStands(Organisation child, Organisation parent)
    {
        if (!OrganisationRules.MayHold(parent.Kind, child.Kind))
            _obstacles.Add(ReorganisationRefusals.MayNotStand(child.Name, parent.Name));
        var coming = _subjects.Where(o => o.Id != child.Id && _wish.Kind == ReorganisationKind.Move)
            .Concat(_wish.Kind == ReorganisationKind.Merge ? _subjects.SelectMany(Living).Where(o => o.Id != child.Id) : []);
        if (Living(parent).Concat(coming).Any(other => other.Id != child.Id && other.Name == child.Name && !Goes(other)))
            _obstacles.Add(ReorganisationRefusals.NameTaken(child.Name));
    }

    // One that is abolished by the act leaves its name.
    private bool Goes(Organisation organisation) => _wish.Kind == ReorganisationKind.Merge
        && (_subjects.Contains(organisation) || _subjects.Exists(subject => organisation.ParentId == subject.Id && Counterpart(subject, organisation) is not null));

    private void CheckSplit(Organisation subject)
    {
        var strangers = _people.Where(p => p.OrgId != subject.Id || p.State is PersonState.Removed or PersonState.Deceased).Select(p => p.Name)
            .Concat((_wish.ChildIds ?? []).Select(id => _all[id]).Where(o => o.ParentId != subject.Id || o.NameKey is null).Select(o => o.Name)).ToList();
        if (strangers.Count > 0)
            _obstacles.Add(ReorganisationRefusals.NotOfIt([.. strangers.Take(Stake.MostNames)]));
        CheckName(subject, _wish.Name!.Trim());
    }

    private void CheckName(Organisation organisation, string name)
    {
        if (organisation.Name == name && _wish.Kind == ReorganisationKind.Rename)
            _obstacles.Add(ReorganisationRefusals.SameName(name));
        else if (organisation.ParentId is { } parent && Living(_all[parent]).Any(other => other.Name == name && !(other.Id != organisation.Id && Goes(other))))
            _obstacles.Add(ReorganisationRefusals.NameTaken(name));
    }

    /// <summary>The one place of the same kind below the one that takes it in, into which this one goes.</summary>
    private Organisation? Counterpart(Organisation subject, Organisation child)
    {
        if (!_wish.MergePlaces || !OrganisationRules.IsPlace(child.Kind))
            return null;
        var others = Living(_into!).Where(other => other.Kind == child.Kind && !_subjects.Contains(other)).ToList();
        return others.Count == 1 && Living(subject).Count(other => other.Kind == child.Kind) == 1 ? others[0] : null;
    }

    private void Arrange()
    {
        switch (_wish.Kind)
        {
            case ReorganisationKind.Merge:
                _subjects.ForEach(Merge);
                if (!string.IsNullOrWhiteSpace(_wish.Name))
                    _into!.Rename(_wish.Name.Trim());
                break;
            case ReorganisationKind.Split:
                Split(_subjects[0]);
                break;
            case ReorganisationKind.Move:
                _subjects.ForEach(subject => Place(subject, _into!));
                break;
            default:
                _subjects[0].Rename(_wish.Name!.Trim());
                break;
        }
    }

    private void Merge(Organisation subject)
    {
        var pairs = Living(subject).Select(child => (Child: child, Into: Counterpart(subject, child))).ToList();
        foreach (var (child, into) in pairs.Where(pair => pair.Child.Id != _into!.Id))
        {
            if (into is null)
                Place(child, _into!);
            else
                GoInto(child, into);
        }

        GoInto(subject, _into!);
    }

    private void Split(Organisation subject)
    {
        _founded = _all[subject.ParentId!.Value].Found(Ids.New<OrgId>(_clock.Time), _wish.Name!.Trim(), subject.Kind, function: subject.Function);
        _all.Add(_founded.Id, _founded);
        foreach (var child in (_wish.ChildIds ?? []).Distinct())
            Place(_all[child], _founded);
        if (_people.Count > 0)
            _successions.Add(new Succession(subject.Id, subject.OrgPath, _founded.Id, _founded.Name, _founded.OrgPath, [.. _people.Select(p => p.Id)]));
    }

    private void Place(Organisation organisation, Organisation parent)
    {
        organisation.MoveTo(parent);
        _placed.Add(organisation.Id);
    }

    private void GoInto(Organisation organisation, Organisation successor)
    {
        _successions.Add(new Succession(organisation.Id, organisation.OrgPath, successor.Id, successor.Name, successor.OrgPath));
        organisation.GoInto(successor, _clock.Today);
        _placed.Add(organisation.Id);
    }

    /// <summary>What stands below one that was placed anew goes along, abolished ones too.</summary>
    private void GoAlong()
    {
        var moved = _placed.Select(id => _all[id]).ToDictionary(o => _before[o.Id].Path);
        foreach (var before in _before.Values.Where(before => !_placed.Contains(before.Id)).OrderBy(before => before.Path))
        {
            if (!moved.TryGetValue(before.Path.Parent, out var parent))
                continue;
            var organisation = _all[before.Id];
            organisation.MoveAlong(parent.OrgPath.Below(before.Path), organisation.CommitteeId == organisation.Id ? organisation.Id : parent.CommitteeId);
            moved.Add(before.Path, organisation);
        }
    }

    private List<ReorganisedOrganisation> Parts(IReadOnlyList<Organisation> changed, Organisation receiver)
    {
        var parts = changed.Where(o => o != receiver && o.Id != _founded?.Id).Where(o => _before[o.Id] != o.State())
            .Select(o => Part(o, _subjects.Contains(o) ? ReorganisationPart.Subject : ReorganisationPart.Along)).ToList();
        if (_wish.Kind == ReorganisationKind.Split && !parts.Exists(part => part.Part == ReorganisationPart.Subject))
            parts.Add(Part(_subjects[0], ReorganisationPart.Subject));
        if (_wish.Kind is ReorganisationKind.Merge or ReorganisationKind.Move)
            parts.Add(Part(receiver, ReorganisationPart.Receiver));
        if (_founded is not null)
            parts.Add(Part(_founded, ReorganisationPart.Founded));
        return parts;
    }

    private ReorganisedOrganisation Part(Organisation organisation, ReorganisationPart part) => new()
    {
        OrganisationId = organisation.Id,
        Part = part,
        NameBefore = _before.TryGetValue(organisation.Id, out var before) ? before.Name : organisation.Name,
        NameAfter = organisation.Name,
    };
}
