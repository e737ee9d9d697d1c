using Assistance.Kernel.Audit;
using Assistance.Kernel.Data;
using Assistance.Kernel.Scoping;
using Assistance.Kernel.Values;
using Assistance.Members.Contracts;

namespace Assistance.Members.Names;

/// <summary>A way to a person by a part of their name, in the order in which lists show people; follows the person's name and place.</summary>
/// <param name="gram">See <see cref="NameGrams"/>.</param>
[MovesByItself("By its grams, which its key begins with.")]
[NotAudited("Follows from the person, who is audited.")]
internal sealed class NameGram(string gram, OrgPath orgPath, PersonId personId) : IScoped
{
    [Ordinal]
    public string Gram { get; private set; } = gram;

    public OrgPath OrgPath { get; private set; } = orgPath;

    public PersonId PersonId { get; private set; } = personId;
}
