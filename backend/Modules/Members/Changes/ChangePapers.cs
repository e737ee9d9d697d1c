using Assistance.Kernel.Protection;
using Assistance.Kernel.Uploads;
using Assistance.Members.Data;
using Assistance.Members.Domain;

namespace Assistance.Members.Changes;

internal sealed class ChangePapers(MembersDb db, FieldProtector protector) : SealedFiles<ChangePaperContent>(db, protector);
