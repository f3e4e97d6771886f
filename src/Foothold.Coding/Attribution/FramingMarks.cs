using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>What has been found so far of how a sentence frames one of its words.</summary>
sealed class FramingMarks
{
    /// <summary>Whether it is real; null as long as nothing said so.</summary>
    public Reality? Reality { get; set; }

    /// <summary>Whether it is said not to be so; what is denied twice is so.</summary>
    public bool Denied { get; set; }

    /// <summary>How sure it is.</summary>
    public Certainty Certainty { get; private set; }

    /// <summary>Whether it "would" be, and nothing above has said yet whether that was promised or only thought of.</summary>
    public bool Would { get; set; }

    /// <summary>Whether it is told and said to be untrue.</summary>
    public bool IsCalledUntrue { get; set; }

    /// <summary>Takes note of a denial.</summary>
    public void Deny() => Denied = !Denied;

    /// <summary>Takes note of what a word does to what it frames; null does nothing.</summary>
    /// <param name="effect">The effect.</param>
    /// <param name="weak">Whether it does not say that a thing goes on.</param>
    public void Apply(FramingEffect? effect, bool weak = false)
    {
        switch (effect)
        {
            case FramingEffect.Denied:
                Denied = !Denied;
                break;
            case FramingEffect.Reported:
                Certainty = Certainty == Certainty.Asserted ? Certainty.Reported : Certainty;
                break;
            case FramingEffect.Unconfirmed:
                Certainty = Certainty.Unconfirmed;
                break;
            case FramingEffect.Disputed:
                Certainty = Certainty.Disputed;
                break;
            case FramingEffect.Possible when Reality is not Coding.Reality.Requested:
                Reality = Coding.Reality.Possible;
                break;
            case FramingEffect.Requested when Reality is not Coding.Reality.Possible:
                Reality = Coding.Reality.Requested;
                break;
            case FramingEffect.Planned:
                Reality ??= Coding.Reality.Planned;
                break;
            case FramingEffect.Ongoing when !weak:
                Reality ??= Coding.Reality.Ongoing;
                break;
            case FramingEffect.Past:
                Reality ??= Coding.Reality.Past;
                break;
        }
    }
}
