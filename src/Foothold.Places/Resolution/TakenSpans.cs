using Foothold.Language;

namespace Foothold.Places;

/// <summary>Parts of a text that are known to name something else than places.</summary>
sealed class TakenSpans
{
    readonly List<TextSpan> _spans = []; // in text order, none overlapping another, none empty

    /// <summary>Takes spans in any order; they may overlap.</summary>
    public TakenSpans(IEnumerable<TextSpan> spans)
    {
        foreach (var span in spans.Where(span => span.Start < span.End).OrderBy(span => span.Start))
        {
            if (_spans.Count > 0 && span.Start < _spans[^1].End)
            {
                _spans[^1] = _spans[^1].Union(span);
            }
            else
            {
                _spans.Add(span);
            }
        }
    }

    /// <summary>Whether any of them has a character in common with a span.</summary>
    public bool Overlap(TextSpan span)
    {
        var (low, high) = (0, _spans.Count); // the first that ends behind the start of the span
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _spans[middle].End > span.Start ? (low, middle) : (middle + 1, high);
        }

        return low < _spans.Count && _spans[low].Overlaps(span);
    }
}
