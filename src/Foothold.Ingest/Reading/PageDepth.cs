using AngleSharp.Dom;

namespace Foothold.Ingest;

/// <summary>Measures how deep the nodes of a page stand inside each other.</summary>
static class PageDepth
{
    /// <summary>Whether a node stands below more than <paramref name="most"/> others. Does not recurse.</summary>
    public static bool IsDeeperThan(INode root, int most)
    {
        var depth = 0;
        for (var node = root; node is not null;)
        {
            if (node.FirstChild is { } child)
            {
                if (++depth > most)
                {
                    return true;
                }

                node = child;
                continue;
            }

            while (node is not null && node != root && node.NextSibling is null)
            {
                node = node.Parent;
                depth--;
            }

            node = node == root ? null : node?.NextSibling;
        }

        return false;
    }
}
