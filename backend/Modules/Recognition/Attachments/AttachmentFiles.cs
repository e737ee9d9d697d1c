using Assistance.Kernel.Protection;
using Assistance.Kernel.Uploads;
using Assistance.Recognition.Data;
using Assistance.Recognition.Domain;

namespace Assistance.Recognition.Attachments;

internal sealed class AttachmentFiles(RecognitionDb db, FieldProtector protector) : SealedFiles<AttachmentContent>(db, protector);
