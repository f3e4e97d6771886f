namespace Foothold.Language;

/// <summary>Reads on from what the parser's network makes of a sentence.</summary>
interface IStateReader
{
    /// <summary>Reads one sentence.</summary>
    /// <param name="sentence">The sentence with its tags and tree; its words' vectors stand beside it; may receive more.</param>
    /// <param name="states">What the network's last layer tells of each word, <see cref="NetworkLayout.Context"/> wide.</param>
    /// <param name="desk">What to work on.</param>
    void Read(SentenceRows sentence, ByteMatrix states, NetworkDesk desk);
}
