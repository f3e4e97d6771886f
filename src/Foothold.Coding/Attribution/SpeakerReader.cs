using Foothold.Language;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Finds who says a clause inside the report, the outermost speaker first.</summary>
sealed class SpeakerReader(ReportReading reading, PhraseReader phrases, ActorCatalogue actors, RoleNouns roles, Theatre theatre, WordLists words, Antecedents antecedents)
{
    const int FarthestSpeaker = 4; // sentences from a pronoun back to whom it means

    readonly Quotations _quotes = new(reading);
    readonly KnownPeople _people = new(reading, phrases, roles, actors, antecedents);
    readonly Dictionary<int, Attribution?> _speakers = []; // sentence -> who speaks in it, outside its quotations

    /// <summary>The speakers over a trigger, and whether one of them denies it.</summary>
    public (IReadOnlyList<Attribution> Sources, bool Denied) Read(SentenceGrammar grammar, int trigger)
    {
        var sources = new List<Attribution>();
        var denied = false;
        var isInPassing = false;
        var below = -1;
        foreach (var at in grammar.Ancestors(trigger))
        {
            if (below >= 0)
            {
                var relation = grammar.Words[below].Relation;
                isInPassing |= relation is "advcl" or "obl" && (grammar.HasChild(below, WordClass.Passing, "mark") || grammar.HasCase(WordClass.Passing, below));
                if (relation is "ccomp" or "parataxis" or "obj" or "xcomp" or "nsubj:pass" or "csubj:pass" or "obl" && IsSpeech(grammar, at, out var stance)
                    && (relation is not ("obj" or "obl" or "xcomp") || !grammar.IsVerbal(below) || relation == "xcomp"))
                {
                    var isSaid = !(isInPassing && stance == Stance.Denied); // "denied killing anybody after it took X": that it took X is neither denied nor said by it
                    if (isSaid && relation is not "obl" && Speaker(grammar, at, stance, trigger) is { } speaker)
                    {
                        sources.Insert(0, speaker);
                    }

                    denied ^= isSaid && stance == Stance.Denied;
                }
                else if (relation is "acl" or "nmod" or "ccomp" && SpeechNoun(grammar, at) is { } nounStance)
                {
                    if (NounSpeaker(grammar, at, nounStance) is { } speaker)
                    {
                        sources.Insert(0, speaker);
                    }

                    denied ^= nounStance == Stance.Denied;
                }
            }

            AddBeside(grammar, at, trigger, sources);
            if (below >= 0 && grammar.Words[below].Relation is "acl:relcl" && sources.Count > 0)
            {
                break;
            }

            below = at;
        }

        if (sources.Count == 0 && SpeakerOfQuotation(grammar.Sentence.Index, grammar.Words[trigger].Span) is { } quoted)
        {
            sources.Add(quoted);
        }

        return (sources.DistinctBy(source => source.Span).ToList(), denied);
    }

    /// <summary>Who says what stands in quotation marks around a span: in a sentence it runs over, or the one before; null where it is not said.</summary>
    public Attribution? SpeakerOfQuotation(int sentence, TextSpan span)
    {
        if (_quotes.Around(span) is not { } quote)
        {
            return null;
        }

        var sentences = reading.Text.Sentences;
        var first = sentence;
        while (first > 0 && sentences[first - 1].Span.Overlaps(quote))
        {
            first--;
        }

        for (var at = first; at < sentences.Count && sentences[at].Span.Overlaps(quote); at++)
        {
            if (SpeakerIn(at) is { } speaker)
            {
                return speaker;
            }
        }

        // "…," he said. "…": whoever was quoted goes on.
        for (var at = first - 1; at >= 0 && at >= first - 2 && sentences[at].Paragraph >= sentences[first].Paragraph - 1 && _quotes.Touches(sentences[at].Span); at--)
        {
            if (SpeakerIn(at) is { } speaker)
            {
                return speaker;
            }
        }

        return null;
    }

    /// <summary>Who speaks by a verb, and how; null where it is no verb of speaking or nobody speaks by it.</summary>
    public Attribution? SpeakerOf(SentenceGrammar grammar, int verb) => IsSpeech(grammar, verb, out var stance) ? Speaker(grammar, verb, stance, -1) : null;

    /// <summary>Whether a span stands in quotation marks.</summary>
    public bool IsQuoted(TextSpan span) => _quotes.Around(span) is not null;

    /// <summary>Who speaks in a sentence, outside its quotations; the last where several do, null where nobody does.</summary>
    public Attribution? SpeakerIn(int sentence)
    {
        if (_speakers.TryGetValue(sentence, out var known))
        {
            return known;
        }

        _speakers[sentence] = null;
        var grammar = reading.Grammars[sentence];
        Attribution? found = null;
        foreach (var word in grammar.Words)
        {
            if (_quotes.Around(word.Span) is not null)
            {
                continue;
            }

            if (IsSpeech(grammar, word.Index, out var stance) && Speaker(grammar, word.Index, stance, -1) is { } speaker)
            {
                found = speaker;
            }
            else if (grammar.HasCase(WordClass.AccordingTo, word.Index))
            {
                found = Named(grammar, phrases.Read(sentence, word.Index), Stance.Said);
            }
        }

        return _speakers[sentence] = found;
    }

    /// <summary>A phrase as a speaker: all the words that name it, and the actor that it or the person it names is known to be.</summary>
    Attribution Named(SentenceGrammar grammar, Phrase phrase, Stance stance)
    {
        var span = WholeName(grammar, phrase.Head).Union(phrase.Span);
        return new Attribution(span.In(reading.Text.Text), span, ActorOf(grammar, phrase), stance);
    }

    string? ActorOf(SentenceGrammar grammar, Phrase phrase)
    {
        var word = grammar.Words[phrase.Head];
        if (word.Tag == UniversalTag.Pron)
        {
            return words.Is(WordClass.It, word.Form) ? BodyBefore(phrase) : words.Is(WordClass.Speaking, word.Lemma) ? SpeakerBefore(grammar.Sentence.Index, word.Index) : null;
        }

        if (_people.IsOnlySpokesman(grammar, phrase.Head) && SpeakingBody(phrase) is { } spokenFor)
        {
            return spokenFor;
        }

        if (phrase.Actor is { } actor && !phrase.IsDescribed)
        {
            return actor.Id;
        }

        if (_people.ByName(grammar, phrase.Head) is { } person)
        {
            return person;
        }

        if (PhraseKinds.IsPointing(phrase, words) && _people.ByTitle(grammar.Sentence.Index, phrase.Head) is { } meant)
        {
            return meant;
        }

        if (_people.ActorOf(phrase) is { } known)
        {
            return known.Id;
        }

        // "a statement by US Central Command", "the army's press desk": whoever is behind it.
        foreach (var other in grammar.Conjuncts(phrase.Head).Skip(1)
            .Concat(grammar.Related(phrase.Head, "nmod:poss"))
            .Concat(grammar.Related(phrase.Head, "nmod").Where(child => grammar.HasCase(WordClass.Behind, child)))
            .Concat(SpeechNoun(grammar, phrase.Head) is null && !grammar.Is(WordClass.Informant, phrase.Head) ? [] : grammar.Related(phrase.Head, "compound")) // "an army statement", "a police source"
            .Concat(word is { Relation: "obl", Head: >= 0 and var saying } && grammar.HasCase(WordClass.In, phrase.Head) && words.Framing.Find(grammar.Words[saying].Lemma.ToLowerInvariant(), FramingClass.Speech) is not null ? grammar.SurfaceSubjects(saying) : [])) // "rebels said in *a statement* acknowledging it"
        {
            if (phrases.Read(grammar.Sentence.Index, other).Actor is { } joined)
            {
                return joined.Id;
            }
        }

        return roles.Find(word.Lemma) is { Part: RolePart.Civilians } ? actors.Find(theatre.CountryIso3 + ".CVL")?.Id : null;
    }

    /// <summary>"*It* said": the body that spoke in the sentence before, or else was its subject; null where it was none that is known.</summary>
    string? BodyBefore(Phrase pronoun)
    {
        for (var at = pronoun.Sentence - 1; at >= 0 && at >= pronoun.Sentence - FarthestSpeaker; at--)
        {
            var grammar = reading.Grammars[at];
            var speaking = grammar.Words.Where(word => _quotes.Around(word.Span) is null && IsSpeech(grammar, word.Index, out _)).SelectMany(word => grammar.Fill(word.Index, "subject")).ToList();
            var subjects = speaking.Count > 0 ? speaking : [.. grammar.Words.Where(word => word.Relation == "root").SelectMany(word => grammar.SurfaceSubjects(word.Index))];
            if (subjects.Count == 0)
            {
                return null;
            }

            if (words.Is(WordClass.It, grammar.Words[subjects[^1]].Form))
            {
                continue; // "It said …. *It* added"
            }

            return grammar.Words[subjects[^1]].FineTag is "NN" or "NNP" or "NNPS" && !grammar.Is(WordClass.OnePerson, subjects[^1]) && phrases.Read(at, subjects[^1]).Actor is { Kind: not ActorKind.Person } body ? body.Id : null;
        }

        return null;
    }

    /// <summary>"The Front said …. 'We hold it,' *spokesman* X said": the body that spoke in the sentence before, where it is no person; null where none did.</summary>
    string? SpeakingBody(Phrase spokesman)
    {
        if (spokesman.Sentence == 0)
        {
            return null;
        }

        var grammar = reading.Grammars[spokesman.Sentence - 1];
        return grammar.Words.Where(word => _quotes.Around(word.Span) is null && IsSpeech(grammar, word.Index, out _)).SelectMany(word => grammar.Fill(word.Index, "subject"))
            .Where(subject => grammar.Words[subject].FineTag is "NN" or "NNP" or "NNPS" && !grammar.Is(WordClass.OnePerson, subject))
            .Select(subject => phrases.Read(spokesman.Sentence - 1, subject)).LastOrDefault() is { Place: null, Actor: { Kind: ActorKind.ArmedGroup or ActorKind.Militia or ActorKind.Alliance or ActorKind.Military or ActorKind.Police or ActorKind.Government } body } ? body.Id : null;
    }

    /// <summary>"he said": whoever spoke last before, or was last named.</summary>
    string? SpeakerBefore(int sentence, int word)
    {
        var grammar = reading.Grammars[sentence];
        if (grammar.Is(WordClass.His, word) && grammar.Words.Take(word).LastOrDefault(person => person is { Relation: "nsubj", FineTag: "NN", Head: >= 0 and var telling } && grammar.Is(WordClass.OnePerson, person.Index)
                && words.Framing.Find(grammar.Words[telling].Lemma.ToLowerInvariant(), FramingClass.Speech) is not null) is { } beside
            && _quotes.Around(beside.Span) is null && ActorOf(grammar, phrases.Read(sentence, beside.Index)) is { } same)
        {
            return same; // "An army spokesman dismissed it; X had not been lost, *he* said"
        }

        for (var at = sentence - 1; at >= 0 && at >= sentence - FarthestSpeaker; at--)
        {
            if (SpeakerIn(at) is { Actor: { } actor })
            {
                return actor;
            }

            if (grammar.Is(WordClass.His, word) && SpeakerIn(at) is null && PersonToldOf(at) is { } told)
            {
                return ActorOf(reading.Grammars[at], told); // "X visited the front. *He* conceded": X, though others spoke before
            }
        }

        return _people.LastBefore(sentence, word);
    }

    /// <summary>The one person whom a sentence is about as its subject; null where it is about nobody by name, or several.</summary>
    Phrase? PersonToldOf(int sentence)
    {
        var grammar = reading.Grammars[sentence];
        var subjects = grammar.Words.Where(word => word is { Relation: "nsubj" or "nsubj:pass", Tag: UniversalTag.Propn, Head: >= 0 } && grammar.Words[word.Head].Relation == "root")
            .Select(word => phrases.Read(sentence, word.Index)).ToList();
        return subjects is [var only] && (only.Actor?.Kind == ActorKind.Person || (only.Place is null && phrases.NameKindOf(only) == NameKind.Person)) ? only
            : subjects.Count == 0 && grammar.Words.Where(word => word is { Relation: "nsubj", FineTag: "NN", Head: >= 0 } && grammar.Is(WordClass.OnePerson, word.Index)).ToList() is [var person]
                && phrases.Read(sentence, person.Index) is { Actor: not null, IsDescribed: false } described ? described : null; // "A Taliban commander laughed. … *he* said"
    }

    /// <summary>"residents and a member of the provincial council": a speaker with what is joined, added and said of it by a preposition.</summary>
    static TextSpan WholeName(SentenceGrammar grammar, int head)
    {
        var span = grammar.PhraseSpan(head);
        foreach (var child in grammar.Sentence.Children(head))
        {
            var word = grammar.Words[child];
            if (word.Tag is not (UniversalTag.Noun or UniversalTag.Propn) || word.Relation is not ("nmod" or "appos" or "conj" or "flat" or "nmod:desc"))
            {
                continue;
            }

            var whole = span.Union(WholeName(grammar, child));
            if (!grammar.Words.Any(between => whole.Contains(between.Span) && between.Tag is UniversalTag.Verb or UniversalTag.Aux && between.FineTag is "VBD" or "VBZ" or "VBP"))
            {
                span = whole;
            }
        }

        return span;
    }

    bool IsSpeech(SentenceGrammar grammar, int word, out Stance stance)
    {
        stance = Stance.Said;
        if (!grammar.IsVerbal(word) || grammar.HyphenPartner(word) is not null || words.Framing.Find(grammar.Words[word].Lemma.ToLowerInvariant(), FramingClass.Speech) is not { } effect)
        {
            return false;
        }

        if (grammar.Words[word] is { FineTag: "VB", Relation: "xcomp" or "advcl" or "acl" })
        {
            return false; // "are expected to announce", "refused to confirm": nobody has said it yet
        }

        stance = ToStance(effect);
        var negated = grammar.HasChild(word, WordClass.Not);
        if (negated && stance == Stance.Confirmed)
        {
            stance = Stance.Unconfirmed;
        }
        else if (negated && stance == Stance.Denied)
        {
            stance = Stance.Admitted; // "did not dispute that it had fallen"
        }

        return true;
    }

    static Stance ToStance(FramingEffect effect) => effect switch
    {
        FramingEffect.Claimed => Stance.Claimed,
        FramingEffect.Confirmed => Stance.Confirmed,
        FramingEffect.Admitted => Stance.Admitted,
        FramingEffect.Denied => Stance.Denied,
        _ => Stance.Said,
    };

    Stance? SpeechNoun(SentenceGrammar grammar, int word) =>
        words.Framing.Find(grammar.Words[word].Lemma.ToLowerInvariant(), FramingClass.SpeechNoun) is { } effect ? ToStance(effect) : null;

    Attribution? Speaker(SentenceGrammar grammar, int verb, Stance stance, int trigger)
    {
        foreach (var subject in grammar.Fill(verb, "subject"))
        {
            if (subject != trigger && phrases.Read(grammar.Sentence.Index, subject) is { } phrase && CanSpeak(grammar, phrase))
            {
                return Named(grammar, phrase, stance);
            }
        }

        return null;
    }

    Attribution? NounSpeaker(SentenceGrammar grammar, int noun, Stance stance)
    {
        foreach (var word in grammar.Fill(noun, "possessor").Concat(grammar.Fill(noun, "modifier")).Concat(words.Of(WordClass.By).Concat(words.Of(WordClass.From)).SelectMany(slot => grammar.Fill(noun, slot))))
        {
            if (phrases.Read(grammar.Sentence.Index, word) is { } phrase && (phrase.Actor is not null || phrase.IsAnimate))
            {
                return Named(grammar, phrase, stance);
            }
        }

        return null;
    }

    /// <summary>"…, officials said", "according to the ministry": speakers that hang beside the clause rather than over it.</summary>
    void AddBeside(SentenceGrammar grammar, int at, int trigger, List<Attribution> sources)
    {
        foreach (var child in grammar.Sentence.Children(at))
        {
            var relation = grammar.Words[child].Relation;
            if (relation is "parataxis" or "advcl" && child != trigger && IsSpeech(grammar, child, out var stance)
                && !grammar.Ancestors(trigger).Contains(child)
                && !grammar.Sentence.Children(child).Any(other => grammar.Words[other].Relation is "ccomp")
                && (relation == "parataxis" || grammar.HasChild(child, WordClass.As)))
            {
                if (Speaker(grammar, child, stance, trigger) is { } speaker)
                {
                    sources.Insert(0, speaker);
                }
            }
            else if (grammar.HasCase(WordClass.AccordingTo, child) && grammar.IsVerbal(at) | relation is "obl" or "nmod")
            {
                var phrase = phrases.Read(grammar.Sentence.Index, child);
                sources.Insert(0, Named(grammar, phrase, Stance.Said));
            }
        }
    }

    bool CanSpeak(SentenceGrammar grammar, Phrase phrase) =>
        !IsTheReport(grammar, phrase) && (!grammar.Is(WordClass.NoSpeaker, phrase.Head) || (grammar.Words[phrase.Head] is { Tag: UniversalTag.Pron, Relation: "nsubj" } it && words.Is(WordClass.It, it.Form) && BodyBefore(phrase) is not null))
        && (phrase.Actor is not null || phrase.IsAnimate || phrase.IsUnknownName
        || grammar.Words[phrase.Head].Tag is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Pron);

    /// <summary>"We do not expect …": outside quotations the report speaks for itself.</summary>
    bool IsTheReport(SentenceGrammar grammar, Phrase phrase) =>
        grammar.Is(WordClass.Self, phrase.Head) && _quotes.Around(phrase.Span) is null;
}
