namespace Foothold.Language;

/// <summary>What holds of every tree of Universal Dependencies, in the numbers of a model's relations.</summary>
/// <remarks>
/// The root's word is "root" and no other is; a predicate has at most one subject, one object and one second object. A clause that is a
/// predicate (nsubj:outer) has its own subject beside that of the predicate within it.
/// </remarks>
sealed class TreeRules
{
    static readonly string[][] Once = [["nsubj", "nsubj:pass", "csubj", "csubj:pass"], ["obj"], ["iobj"]];

    readonly byte[] _roles; // relation -> the role it fills, counted from 1; 0 where a word may have several such dependents

    public TreeRules(TagSet tags)
    {
        Root = tags.FindRelation("root");
        _roles = new byte[tags.Relations.Count];
        for (var relation = 0; relation < _roles.Length; relation++)
        {
            _roles[relation] = (byte)(Array.FindIndex(Once, role => role.Contains(tags.Relations[relation])) + 1);
        }
    }

    /// <summary>How many roles there are that a word gives once.</summary>
    public const int Roles = 3;

    /// <summary>The relation of the root; -1 where the relations have none.</summary>
    public int Root { get; }

    /// <summary>The role, from 1 to <see cref="Roles"/>, that a relation fills and that its head gives at most once; 0 for other relations.</summary>
    public int Role(int relation) => _roles[relation];
}
