using Assistance.Kernel.Calendar;
using Assistance.Kernel.Protection;
using Assistance.Members.Data;
using Assistance.Members.Domain;
using Microsoft.EntityFrameworkCore;

namespace Assistance.Members.Roster;

/// <summary>Keeps the workbooks of imports, sealed for their import.</summary>
internal sealed class RosterFiles(MembersDb db, FieldProtector protector, BusinessClock clock)
{
    private const string Field = "rosterImport.file";

    public void Keep(RosterImport import, RosterFileKind kind, byte[] content) =>
        db.Add(new RosterFile(import, kind, protector.Seal(Field, import.Id.Value, content), clock.Now));

    /// <returns>Null where it is kept no longer, or the import is outside the scope.</returns>
    public async Task<ArraySegment<byte>?> OpenAsync(RosterImportId id, RosterFileKind kind, CancellationToken cancellationToken)
    {
        var content = await db.RosterFiles.Where(file => file.ImportId == id && file.Kind == kind).Select(file => file.Content).SingleOrDefaultAsync(cancellationToken);
        return content is null ? default(ArraySegment<byte>?) : protector.OpenInPlace(Field, id.Value, content);
    }
}
