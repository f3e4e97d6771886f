namespace Foothold.Language;

/// <summary>A sentence with its tree that is being rewritten: whatever is taken away or put in, it stays a tree.</summary>
sealed class DraftTree
{
    readonly List<DraftWord> _words;

    DraftTree(List<DraftWord> words)
    {
        _words = words;
    }

    /// <summary>The words in order.</summary>
    public IReadOnlyList<DraftWord> Words => _words;

    /// <summary>The root.</summary>
    public DraftWord Root => _words.First(word => word.Head is null);

    /// <summary>A copy of a sentence, its first word small unless it is a name.</summary>
    public static DraftTree Of(TreebankSentence sentence)
    {
        var words = new List<DraftWord>(sentence.Words.Count);
        for (var i = 0; i < sentence.Words.Count; i++)
        {
            var word = sentence.Words[i];
            var isSmall = i == 0 && word.Tag != UniversalTag.Propn && word.Form.Length > 1 && char.IsLower(word.Form[1]);
            words.Add(new DraftWord
            {
                Form = isSmall ? char.ToLowerInvariant(word.Form[0]) + word.Form[1..] : word.Form,
                Lemma = word.Lemma,
                Tag = word.Tag,
                FineTag = word.FineTag,
                Relation = word.Relation,
                IsJoined = i > 0 && sentence.Words[i - 1].Span.End == word.Span.Start,
            });
        }

        for (var i = 0; i < words.Count; i++)
        {
            words[i].Head = sentence.Words[i].Head < 0 ? null : words[sentence.Words[i].Head];
        }

        return new DraftTree(words);
    }

    /// <summary>What hangs on a word, in order.</summary>
    public IEnumerable<DraftWord> Under(DraftWord head) => _words.Where(word => word.Head == head);

    /// <summary>A word and all that hangs on it, and on that, in order.</summary>
    public List<DraftWord> Whole(DraftWord top) => [.. _words.Where(word => IsUnder(word, top))];

    /// <summary>Takes away a word with all that hangs on it; the root cannot go.</summary>
    public void Prune(DraftWord top) => Keep(_words.Except(Whole(top)));

    /// <summary>Takes away a word; what hung on it hangs on its head. The root cannot go.</summary>
    public void Drop(DraftWord word)
    {
        foreach (var below in Under(word))
        {
            below.Head = word.Head;
        }

        _words.Remove(word);
    }

    /// <summary>Makes these words, whose heads are among them but for the root's, the sentence, in this order.</summary>
    public void Keep(IEnumerable<DraftWord> words)
    {
        List<DraftWord> kept = [.. words];
        _words.Clear();
        _words.AddRange(kept);
    }

    /// <summary>Puts copies of a phrase's words in the place of a word, on which nothing may hang; the phrase's top takes over its head and relation.</summary>
    public void Replace(DraftWord word, IReadOnlyList<DraftWord> phrase, DraftWord top)
    {
        var copies = phrase.ToDictionary(each => each, each => each.Copy());
        foreach (var each in phrase)
        {
            var copy = copies[each];
            copy.Head = each == top ? word.Head : copies[each.Head!];
            copy.Relation = each == top ? word.Relation : each.Relation;
        }

        var at = _words.IndexOf(word);
        _words.RemoveAt(at);
        _words.InsertRange(at, phrase.Select(each => copies[each]));
    }

    /// <summary>Puts a word before another, or at the end where that is null.</summary>
    public void Insert(DraftWord word, DraftWord? before) => _words.Insert(before is null ? _words.Count : _words.IndexOf(before), word);

    /// <summary>The sentence as it now is, a document of its own.</summary>
    /// <param name="spell">Gives a word, by its place, the form it is written in.</param>
    public TreebankSentence Finish(Func<DraftWord, int, string> spell)
    {
        var places = _words.Select((word, place) => (word, place)).ToDictionary(pair => pair.word, pair => pair.place);
        var text = new System.Text.StringBuilder();
        var words = new List<TreebankWord>(_words.Count);
        for (var place = 0; place < _words.Count; place++)
        {
            var word = _words[place];
            var form = spell(word, place);
            text.Append(place == 0 || word.IsJoined ? "" : " ");
            words.Add(new TreebankWord(
                form, word.Lemma, word.Tag, word.FineTag, word.Head is null ? -1 : places[word.Head], word.Relation, new TextSpan(text.Length, text.Length + form.Length)));
            text.Append(form);
        }

        return new TreebankSentence(text.ToString(), words, [.. words.Select(word => word.Span)], true, true, true);
    }

    static bool IsUnder(DraftWord? word, DraftWord top)
    {
        while (word is not null && word != top)
        {
            word = word.Head;
        }

        return word is not null;
    }
}
