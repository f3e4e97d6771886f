using Foothold.Language;
using Foothold.Lexicon;
using Foothold.Places;

namespace Foothold.Coding;

/// <summary>Weighs how much a report speaks of a place by the part that its name plays in its sentence.</summary>
/// <remarks>
/// Most as what a sentence is about, less as where something is set, next to nothing where it only says where a speaker sits, which
/// way someone went or how far off something lies.
/// </remarks>
/// <param name="reading">The report.</param>
/// <param name="words">The language's words.</param>
/// <param name="roles">Nouns for what people do.</param>
/// <param name="home">The ISO 3166 alpha-2 code of the theatre's country.</param>
sealed class PlaceWeights(ReportReading reading, WordLists words, RoleNouns roles, string home)
{
    /// <summary>What a name weighs that a sentence is about.</summary>
    public const double Subject = 2; // "X fell", "captured the centre of X", "In X, …"

    /// <summary>What a name weighs that only says where a speaker sits.</summary>
    public const double Nothing = 0.05; // "told journalists in X"

    const double Setting = 1.3; // "… in X"
    const double Nested = 0.7; // factor for "after the fall of X", whatever stands before it
    const double Aside = 0.3; // "from X", "the governor of X said"
    const double Bystander = 0.4; // factor for "a farmer in X", as against "the fighting in X"
    const double Owner = 0.25; // factor for "the governor of X"
    const double OutOf = 0.6; // factor for "ordered out of X"
    const double Compared = 0.3; // factor for "its biggest success since X fell"
    const double PeopleOf = 0.6; // factor for "the people of X have seen it"
    const double NewsFrom = 0.7; // factor for "accounts from X differ"
    const double Around = 0.5; // factor for "X, a town in Y"
    const double Abroad = 0.5; // factor for a place outside the theatre's country

    /// <summary>What a name weighs; 0 where it is never what the report speaks of, as in a dateline.</summary>
    public double Of(PlaceMention mention)
    {
        var grammar = reading.Grammars[mention.Sentence];
        if (IsDateline(grammar) || IsInDateline(grammar, mention) || mention.Best() is { Place.Kind: PlaceKind.Country })
        {
            return 0;
        }

        var at = mention.HeadIn(grammar);
        var factor = IsAbroad(mention) ? Abroad : 1;
        factor *= IsFar(mention) || mention.Nearness is { Relation: PlaceRelation.Toward or PlaceRelation.Between } ? Aside / Subject : 1;
        if (mention.Best() is { Place.Kind: PlaceKind.Province or PlaceKind.Region })
        {
            factor *= 0.6;
        }

        if (reading.ActorAt(mention.Sentence, at) is { Use: ActorNameUse.Capital } && (IsAbroad(mention) || !grammar.HasCase(WordClass.Inside, at)))
        {
            return 0; // "Kabul said", "called on Kabul": its government
        }

        if (PartBeside(mention) is not null)
        {
            return Setting;
        }

        if (IsOnWay(grammar, mention, at))
        {
            return Aside * factor; // "the X-Y highway"
        }

        var isSetting = false; // "the fighting in X"
        var isNested = false; // "after the fall of X"
        var persons = 1.0; // what a person between the name and the verb leaves of its weight
        while (grammar.Words[at].Head >= 0)
        {
            var (word, up) = (grammar.Words[at], grammar.Words[at].Head);
            var preposition = grammar.PrepositionOf(at);
            if (IsNominal(word.Relation) && !grammar.IsVerbal(up))
            {
                if (word.Relation != "conj" && !mention.Covers(up) && IsPerson(grammar, up))
                {
                    persons = IsLocative(preposition) ? Bystander : mention.IsProvincial() ? Nothing : grammar.Words[up] is { FineTag: "NNS", Relation: "nsubj" or "nsubj:pass" } && words.Is(WordClass.Of, preposition) ? PeopleOf : Owner;
                }
                else if (!mention.Covers(up) && word.Relation != "conj" && words.Area(grammar.Words[up].Lemma.ToLowerInvariant()) is null)
                {
                    isNested = true;
                }

                if (word.Relation is "nmod" && persons == 1 && preposition is not null && !words.Is(WordClass.Of, preposition))
                {
                    isSetting = true;
                    factor *= words.Is(WordClass.ToOrFor, preposition) && (words.Is(WordClass.Way, grammar.Words[up].Lemma) || words.Is(WordClass.OwnWay, grammar.Words[up].Lemma)) ? Aside / Subject // "on their way to X"
                        : words.Is(WordClass.From, preposition) && grammar.Words[up].Relation is "nsubj" ? NewsFrom : FactorOf(preposition, null);
                }

                factor *= word.Relation == "nmod" && grammar.HasCase(WordClass.In, at) && IsOtherPlace(grammar, mention, up) ? Around : 1;
                at = up;
                continue;
            }

            if (IsInSpeech(grammar, at, word.Relation, up, preposition))
            {
                return word.Relation == "nsubj" && persons < 1 && (persons != Bystander || IsOfThePlace(grammar, at)) ? Subject * persons * factor
                    : persons == 1 && !(IsAbroad(mention) && IsPlainName(grammar, mention)) && IsOpening(grammar, at, up) && words.Is(WordClass.Opening, preposition) && grammar.Related(up, "ccomp").Any(clause => clause > up) ? Subject * factor // "In X, the mayor said the town had fallen"
                    : Nothing;
            }

            if (word.Relation == "obl" && words.Is(WordClass.From, preposition) && grammar.Is(WordClass.ComingNews, up) && grammar.Related(up, "nsubj").Any(subject => grammar.Is(WordClass.Telling, subject)))
            {
                return Setting * factor; // "reports came from X that …"
            }

            var weight = word.Relation switch
            {
                "obl" or "obl:npmod" or "obl:unmarked" or "advmod" or "nmod" or "advcl" => (IsOpening(grammar, at, up) && words.Is(WordClass.Opening, preposition) ? Subject : Setting)
                    * Math.Max(isNested && !words.Is(WordClass.FromOrTo, preposition) ? Nested : grammar.HasCase(WordClass.OutOf, at) ? OutOf : 0, FactorOf(preposition, grammar.Words[up].Lemma.ToLowerInvariant())),
                "obl:agent" => Aside,
                _ => isSetting ? 1.6 : Subject,
            };
            persons = persons == Bystander && word.Relation is not ("nsubj" or "obl:agent") ? 1 : persons;
            return weight * factor * persons * (IsCompared(grammar, up) ? Compared : IsBackground(grammar, up) && !grammar.Sentence.IsHeading ? 0.7 : 1); // a headline's "as X" is no background
        }

        return (isSetting ? 1.6 : Subject) * factor * persons;
    }

    /// <summary>"KABUL, Afghanistan (Agency) -", "KABUL (Agency):": where a reporter sits. A name and a colon is what a notice is about.</summary>
    bool IsDateline(SentenceGrammar grammar) =>
        grammar.Sentence.IsHeading && (grammar.Words[^1].Form is "-" or "–" or "—" or "--" || grammar.Words is [.., { Form: ")" }, { Form: ":" }]
            || (grammar.Words[^1].Form == ")" && grammar.Sentence.Index + 1 < reading.Grammars.Count && reading.Grammars[grammar.Sentence.Index + 1].Sentence.Paragraph == grammar.Sentence.Paragraph)); // "Ramadi, Iraq (CNN) Soldiers …"

    /// <summary>"December 19, 2023 (PORT SUDAN) - The army …": where a reporter sits, in parentheses before the dash that opens a report.</summary>
    bool IsInDateline(SentenceGrammar grammar, PlaceMention mention) => IsColonDateline(grammar, mention) || (mention.Sentence == 0 && mention.LastWord + 2 < grammar.Words.Count
        && grammar.Words[mention.LastWord + 1].Form == ")" && grammar.Words[mention.LastWord + 2].Form is "-" or "–" or "—" or "--");

    /// <summary>"KABUL: In Kunar, fighters …": a name in capitals and a colon before a report's first sentence, where none heads another ("SANGIN: … NAD ALI: …").</summary>
    bool IsColonDateline(SentenceGrammar grammar, PlaceMention mention) => IsColonHead(grammar, mention) && mention.Sentence <= 1
        && !reading.Places.Any(other => other.Sentence > mention.Sentence && IsColonHead(reading.Grammars[other.Sentence], other));

    static bool IsColonHead(SentenceGrammar grammar, PlaceMention mention) => mention.FirstWord == 0 && !grammar.Sentence.IsHeading && mention.LastWord + 2 < grammar.Words.Count && grammar.Words[mention.LastWord + 1].Form == ":"
        && mention.Text.Any(char.IsUpper) && !mention.Text.Any(char.IsLower);

    /// <summary>Whether a name stands by itself, as a capital does in which somebody speaks ("In Moscow, the ministry said …").</summary>
    static bool IsPlainName(SentenceGrammar grammar, PlaceMention mention) => mention.FirstWord > 0 && grammar.Words[mention.FirstWord - 1].Relation == "case" && mention.LastWord + 1 < grammar.Words.Count && grammar.Words[mention.LastWord + 1].Form == ",";

    /// <summary>Whether a name only says from where to where a road leads.</summary>
    bool IsOnWay(SentenceGrammar grammar, PlaceMention mention, int head)
    {
        if (grammar.Words[head] is { Relation: "compound", Head: >= 0 and var road } && road == mention.LastWord + 1 && words.Is(WordClass.Way, grammar.Words[road].Lemma))
        {
            return true; // "the X road"
        }

        var isJoined = (mention.LastWord + 1 < grammar.Words.Count && IsDash(grammar.Words[mention.LastWord + 1])) || (mention.FirstWord > 0 && IsDash(grammar.Words[mention.FirstWord - 1]));
        return isJoined && grammar.Ancestors(head).Skip(1).TakeWhile(word => word - mention.LastWord is > 0 and < 6).Any(word => words.Is(WordClass.Way, grammar.Words[word].Lemma));
    }

    static bool IsDash(Word word) => word.Form is "-" or "–" or "—";

    /// <summary>Whether a name means a place outside the theatre's country, whatever it may mean.</summary>
    bool IsAbroad(PlaceMention mention) => mention.Candidates.Count > 0 && mention.Candidates.All(other => other.Place.Country != home);

    /// <summary>Whether a name only helps to say where something else lies ("20 km north of X"); villages and posts beside a place are its own.</summary>
    public bool IsFar(PlaceMention mention) =>
        mention.Nearness is { Kilometres: not null } || (mention.Nearness is { Bearing: not null } && PartBeside(mention) is null);

    /// <summary>"twelve villages north of X": the noun for a part of a place that a bearing stands behind; null where none does.</summary>
    public AreaNoun? PartBeside(PlaceMention mention)
    {
        if (mention.Nearness is not { Bearing: not null, Kilometres: null } nearness)
        {
            return null;
        }

        var before = reading.Grammars[mention.Sentence].Words
            .LastOrDefault(word => word.Span.End <= nearness.Span.Start && !words.Is(WordClass.BeforeBearing, word.Form));
        return before is { Tag: UniversalTag.Noun } && words.Area(before.Lemma.ToLowerInvariant()) is { Level: "settlement" or "post", Scope: "parts" or "outskirts" } part ? part : null;
    }

    static bool IsNominal(string relation) =>
        relation is "nmod" or "nmod:poss" or "nmod:desc" or "compound" or "flat" or "flat:name" or "appos" or "amod" or "conj" or "dep" or "list" or "nummod";

    bool IsPerson(SentenceGrammar grammar, int word) =>
        grammar.Words[word].Tag == UniversalTag.Pron || (roles.Find(grammar.Words[word].Lemma) is not null && !(words.Is(WordClass.GoverningBody, grammar.Words[word].Lemma) && words.Area(grammar.Words[word].Lemma.ToLowerInvariant()) is not null)); // but not "Kachin state"

    /// <summary>"*X* in Y", "X, *a town* in Y": whether what a name is hung on is another place, of which it only says where that lies.</summary>
    bool IsOtherPlace(SentenceGrammar grammar, PlaceMention mention, int word) => !mention.Covers(word) && (reading.PlaceAt(mention.Sentence, word) is not null
        || (grammar.Words[word] is { Relation: "appos", Head: >= 0 and var named } && words.Area(grammar.Words[word].Lemma.ToLowerInvariant()) is not null && reading.PlaceAt(mention.Sentence, named) is not null));

    /// <summary>"residents in X said", "a reporter in X saw": whether who speaks tells of where they are.</summary>
    bool IsOfThePlace(SentenceGrammar grammar, int speaker) => roles.Find(grammar.Words[speaker].Lemma) is { Part: RolePart.Civilians };

    /// <summary>Whether an argument of a verb of speaking says who speaks, to whom or where, not what is said.</summary>
    bool IsInSpeech(SentenceGrammar grammar, int word, string relation, int verb, string? preposition) =>
        ((words.Framing.Find(grammar.Words[verb].Lemma.ToLowerInvariant(), FramingClass.Speech) is not null && (relation == "nsubj" || Says(grammar, verb)))
            || grammar.Related(verb, "ccomp").Any(clause => clause > verb && grammar.Related(clause, "mark").Any()))
        && (relation is "nsubj" or "iobj" || (relation is "obl" && !words.Is(WordClass.Topic, preposition))
            || (relation == "obj" && IsPerson(grammar, word)));

    /// <summary>Whether a clause or quotation hangs on a verb of speaking or over it, so that it does speak ("found a cache" does not).</summary>
    static bool Says(SentenceGrammar grammar, int verb) =>
        grammar.Words[verb].Relation == "parataxis"
        || grammar.Sentence.Children(verb).Any(child => grammar.Words[child].Relation is "ccomp" or "parataxis" or "iobj" or "advcl")
        || grammar.Is(WordClass.PlainSaying, verb);

    /// <summary>Whether a phrase opens its clause ("In X, …").</summary>
    static bool IsOpening(SentenceGrammar grammar, int word, int verb) =>
        word < verb && !grammar.Sentence.Children(verb).Any(child => child < word && grammar.Words[child].Relation is "nsubj" or "nsubj:pass");

    double FactorOf(string? preposition, string? verb) =>
        preposition is null || words.Is(WordClass.Of, preposition) || IsLocative(preposition) || (words.Is(WordClass.From, preposition) && IsLeaving(verb)) ? 1
        : words.Is(WordClass.ToOrFor, preposition) && !IsLeaving(verb) ? 0.55
        : 0.2;

    bool IsLocative(string? preposition) => words.Is(WordClass.Locative, preposition);

    /// <summary>Whether a verb tells of leaving, so that what comes "from" is where it happens.</summary>
    bool IsLeaving(string? verb) => words.Is(WordClass.Leaving, verb);

    /// <summary>"its biggest success *since* X fell": whether a verb only tells how long ago something was.</summary>
    static bool IsCompared(SentenceGrammar grammar, int verb) => grammar.Sentence.Children(verb).Any(child => grammar.Words[child] is { Relation: "mark" } mark && grammar.Lists.Is(WordClass.Since, mark.Form));

    /// <summary>Whether a verb tells something beside the main line: a relative clause, a participle.</summary>
    static bool IsBackground(SentenceGrammar grammar, int verb) =>
        grammar.Ancestors(verb).Any(word => grammar.Words[word].Relation is "acl:relcl" or "acl" or "advcl");
}
