using Foothold.Coding;

namespace Foothold.Control;

/// <summary>Who stands behind a claim: a speaker inside the report, or the outlet itself.</summary>
sealed class Origin
{
    const double SameSpeaker = 0.5;

    readonly string? _actor;
    readonly HashSet<string> _words;

    Origin(string? actor, string text)
    {
        _actor = actor;
        _words = [.. Shingles.Words(text).Where(word => word is not ("the" or "a" or "an" or "of" or "for" or "in"))];
    }

    internal static Origin Of(Report report, Attribution? speaker) =>
        speaker is null ? new Origin(null, report.Outlet) : new Origin(speaker.Actor, speaker.Text);

    /// <summary>Whether both name the same speaker: by like words, and for like actors where both are known.</summary>
    internal bool IsSameAs(Origin other)
    {
        if (_actor is not null && other._actor is not null && _actor != other._actor)
        {
            return false;
        }

        return _words.SetEquals(other._words) || Shingles.Likeness(_words, other._words) >= SameSpeaker;
    }
}
