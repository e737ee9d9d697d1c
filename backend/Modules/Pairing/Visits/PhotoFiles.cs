using Assistance.Kernel.Protection;
using Assistance.Kernel.Uploads;
using Assistance.Pairing.Data;
using Assistance.Pairing.Domain;

namespace Assistance.Pairing.Visits;

internal sealed class PhotoFiles(PairingDb db, FieldProtector protector) : SealedFiles<VisitPhotoContent>(db, protector);
