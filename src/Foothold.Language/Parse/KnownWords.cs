namespace Foothold.Language;

/// <summary>What goes into the network's layers for words that one thread met lately, so that a common word is summed up once however often it stands in a text.</summary>
/// <remarks>Tables of fixed size in which a newcomer takes the place of what was there; what is answered does not depend on them.</remarks>
/// <param name="network">Sums the words up.</param>
sealed class KnownWords(ParserNetwork network)
{
    const int Size = 1 << 13;
    const int Longest = 32; // letters of a word that is kept
    const int Spare = Size; // the place of one that is not

    readonly (string? Form, int Stand)[] _forms = new (string?, int)[Size + 1];
    readonly ulong[] _keys = new ulong[Size + 1];
    readonly int[] _vectors = new int[Size + 1];
    readonly int[] _features = new int[(Size + 1) * WordRows.Each];
    readonly NetworkDesk.ByteSheet _inputs = new();
    readonly NetworkDesk.ByteSheet _wordVectors = new();
    readonly WordFeatures _words = new();

    /// <summary>Fills in a sentence or a piece of one all that is known of its words before it is read.</summary>
    /// <param name="forms">The words.</param>
    /// <param name="sentence">Receives what is known.</param>
    /// <param name="desk">What to work on.</param>
    public void Read(ReadOnlySpan<string> forms, SentenceRows sentence, NetworkDesk desk)
    {
        var isTitle = WordFeatures.AreTitle(forms);
        var knownInputs = _inputs.Take(Size + 1, NetworkLayout.Input);
        var knownVectors = _wordVectors.Take(Size + 1, network.VectorWidth);
        var inputs = sentence.Inputs.Take(forms.Length, NetworkLayout.Input);
        var vectors = sentence.WordVectors.Take(forms.Length, network.VectorWidth);
        for (var word = 0; word < forms.Length; word++)
        {
            var place = Find(forms[word], word == 0, isTitle, knownInputs, knownVectors, desk);
            sentence.Keys[word] = _keys[place];
            sentence.Vectors[word] = _vectors[place];
            Features(place).CopyTo(sentence.Features.AsSpan(word * WordRows.Each));
            inputs.Copy(word, knownInputs, place);
            vectors.Copy(word, knownVectors, place);
        }
    }

    Span<int> Features(int place) => _features.AsSpan(place * WordRows.Each, WordRows.Each);

    // The place of a word, which stands first or not, in a title or not.
    int Find(string form, bool isFirst, bool isTitle, ByteMatrix inputs, ByteMatrix vectors, NetworkDesk desk)
    {
        var stand = (isFirst ? 1 : 0) | (isTitle ? 2 : 0);
        var place = form.Length > Longest ? Spare : (form.GetHashCode(StringComparison.Ordinal) + (stand * 7919)) & (Size - 1);
        ref var known = ref _forms[place];
        if (place != Spare && known.Stand == stand && string.Equals(known.Form, form, StringComparison.Ordinal))
        {
            return place;
        }

        known = place == Spare ? default : (form, stand);
        _words.Fill(form, isFirst, isTitle);
        _keys[place] = _words.At(0, WordFeatures.Word);
        network.Rows.Find(_words, Features(place), _vectors.AsSpan(place, 1));
        network.SumUp(Features(place), _vectors[place], inputs, vectors, place, desk);
        return place;
    }
}
