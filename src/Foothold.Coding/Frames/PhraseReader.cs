using Foothold.Language;
using Foothold.Lexicon;
using Foothold.Places;
using NodaTime;

namespace Foothold.Coding;

/// <summary>Reads what noun phrases mean: which actor, which place, how much of it.</summary>
sealed class PhraseReader(ReportReading reading, ActorCatalogue actors, RoleNouns roles, WordLists words, Theatre theatre)
{
    const int MaximumDepth = 5;
    static readonly RoleNoun CivilRole = new("", RolePart.Civilians, ActsWithArms: false, Speaks: true);

    const double SureName = 0.8; // confidence of a marked name from which it is taken for one

    readonly Phrase?[]?[] _read = new Phrase?[]?[reading.Grammars.Count]; // sentence × head
    readonly Descriptions _descriptions = new(reading, actors, words, theatre);
    int _asked; // how often the parties were asked for

    /// <summary>What phrases that stand for several stand for.</summary>
    public PhraseLists Lists { get; } = new(reading, actors, roles, theatre);

    /// <summary>Whose "our forces" and "the enemy" are; null until the report's speakers are known.</summary>
    public Parties? Parties { get; set; }

    /// <summary>What the phrase headed by a word means. Pronouns and bare descriptions come back with neither actor nor place.</summary>
    public Phrase Read(int sentence, int head)
    {
        var read = _read[sentence] ??= new Phrase?[reading.Grammars[sentence].Words.Count];
        if (read[head] is { } known)
        {
            return known;
        }

        var asked = _asked;
        var phrase = Read(sentence, head, 0);
        if (Parties is not null || _asked == asked)
        {
            read[head] = phrase; // else it may mean more once the parties are known
        }

        return phrase;
    }

    Parties? AskedParties
    {
        get
        {
            _asked++;
            return Parties;
        }
    }

    Phrase Read(int sentence, int head, int depth)
    {
        var grammar = reading.Grammars[sentence];
        if (depth < MaximumDepth && OneByName(grammar, head) is { } one)
        {
            return Read(sentence, one, depth + 1);
        }

        if (depth < MaximumDepth && Counted(grammar, head) is { } counted)
        {
            var inner = Read(sentence, counted, depth + 1);
            var whole = grammar.PhraseSpan(head).Union(inner.Span);
            return inner with { Head = head, Span = whole, Text = whole.In(reading.Text.Text) };
        }

        if (depth < MaximumDepth && grammar.CountedBefore(head) is { } before)
        {
            var own = grammar.PhraseSpan(head);
            return Read(sentence, before, depth + 1) with { Head = head, Span = own, Text = own.In(reading.Text.Text) };
        }

        if (OfficeAfterPlace(grammar, head) is { } office)
        {
            return office;
        }

        var span = grammar.PhraseSpan(head);
        var phrase = new Phrase(sentence, head, span, span.In(reading.Text.Text));
        phrase = WithPlace(phrase, grammar, depth);
        phrase = WithActor(phrase, grammar, depth);
        return phrase is not { IsAnimate: true, IsArmed: false } ? phrase
            : IsSaidToBeArmed(grammar, head, WordClass.Armed) ? phrase with { IsArmed = true, IsCivilian = false }
            : IsSaidToBeArmed(grammar, head, WordClass.Unidentified) ? phrase with { IsArmed = true, Actor = phrase.Actor is { Kind: ActorKind.Civilians } ? null : phrase.Actor } // "masked men" who act bear arms; those who are found dead may not
            : phrase;
    }

    /// <summary>What the language model takes a phrase's name for; null where it marked none.</summary>
    public NameKind? NameKindOf(Phrase phrase) => reading.NameAt(phrase.Sentence, phrase.Head)?.Kind;

    /// <summary>Whether a phrase is the name of a capital, which stands for its government where somebody acts and for itself where it is acted on ("Sanaa fell").</summary>
    public bool IsCapital(Phrase phrase) => reading.ActorAt(phrase.Sentence, phrase.Head) is { Use: ActorNameUse.Capital };

    /// <summary>The place that a phrase's name would be, without the words around the name ("nearby Souran").</summary>
    public PlaceMention UnknownPlace(Phrase phrase)
    {
        var grammar = reading.Grammars[phrase.Sentence];
        var (first, last) = NameExtent.Around(grammar.Words, phrase.Head, word => grammar.Words[word].Tag == UniversalTag.Propn && phrase.Span.Contains(grammar.Words[word].Span));
        var span = grammar.Words[first].Span.Union(grammar.Words[last].Span);
        return new PlaceMention(span, span.In(reading.Text.Text), phrase.Sentence, first, last, []);
    }

    /// <summary>"A in P, *B* in Q and *C* in R": places that the tree joins to what only says where the one before lies.</summary>
    public IEnumerable<int> PlacesBehindContainer(SentenceGrammar grammar, int head) => reading.PlaceAt(grammar.Sentence.Index, head) is null || grammar.Words[head].Tag != UniversalTag.Propn
        ? []
        : grammar.Related(head, "nmod").Where(child => child > head && grammar.CaseOf(child) is not null).Concat(ContainerBehind(grammar, head)).Distinct()
            .SelectMany(container => grammar.Related(container, "conj").Where(other => grammar.CaseOf(other) is null
                && (grammar.Words[container].Tag == UniversalTag.Noun || grammar.Related(other, "nmod").Any(child => grammar.HasCase(WordClass.In, child)) || (reading.PlaceAt(grammar.Sentence.Index, other) is not null && ContainerBehind(grammar, other).Any()))))
            .Where(other => reading.PlaceAt(grammar.Sentence.Index, other)?.Best() is { Place.Kind: PlaceKind.District or PlaceKind.Settlement });

    /// <summary>"took A *in P*, …": what stands right behind a name with a preposition, wherever the tree has hung it.</summary>
    IEnumerable<int> ContainerBehind(SentenceGrammar grammar, int head)
    {
        var next = reading.PlaceAt(grammar.Sentence.Index, head)!.LastWord + 1;
        return next < grammar.Words.Count && grammar.Words[next] is { Relation: "case", Head: var container } && container > next && grammar.HasCase(WordClass.In, container) && grammar.Words[container].Relation is "obl" or "nmod"
            ? [container]
            : [];
    }

    /// <summary>Whether a word tells when ("by autumn").</summary>
    public bool IsTime(int sentence, int word)
    {
        foreach (var time in reading.Times[sentence])
        {
            if (time.Span.Contains(reading.Grammars[sentence].Words[word].Span))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"armed men", "rebel tribesmen": people of whom the words before them say that they bear arms.</summary>
    static bool IsSaidToBeArmed(SentenceGrammar grammar, int head, WordClass wordClass) =>
        grammar.Words[head].Tag == UniversalTag.Noun && grammar.Tight(head).Skip(1).Any(word => grammar.Is(wordClass, word));

    /// <summary>The country or body that a phrase is of by its own words; null where they name none.</summary>
    public string? CountryOf(Phrase phrase) => new CountryReader(reading, this, actors).Of(phrase);

    /// <summary>Whether a phrase names an actor, a country or people of one by its own words, and not only something of theirs.</summary>
    public bool IsNamed(Phrase phrase) => phrase.Actor is not null
        ? !phrase.IsDescribed
        : phrase.IsAnimate && reading.PlaceAt(phrase.Sentence, phrase.Head) is null && CountryOf(phrase) is not null;

    /// <summary>The country of the place that a mention most likely means; null where none is known.</summary>
    public string? CountryOf(PlaceMention mention) => new CountryReader(reading, this, actors).Of(mention);

    /// <summary>"captured *Janale*", "overran *El Bur*": a name of one word, or of several that begins as places' do, with nothing beside it that a person's would have.</summary>
    public bool IsBareName(Phrase phrase) => (!phrase.Text.Contains(' ') || words.Is(WordClass.PlaceNameStart, phrase.Text[..phrase.Text.IndexOf(' ')])) && !reading.Grammars[phrase.Sentence].Sentence.Children(phrase.Head)
        .Any(child => reading.Grammars[phrase.Sentence].Words[child].Relation is "appos" or "nmod:desc" or "compound" or "acl:relcl");

    /// <summary>What kind of people a phrase's head names; null where it is no such noun.</summary>
    public RolePart? RoleOf(Phrase phrase) => RoleAt(reading.Grammars[phrase.Sentence], phrase.Head)?.Part;

    /// <summary>What a noun says that people do, with the word before it where both are told of together ("the security *service*"); null where it is no such noun.</summary>
    RoleNoun? RoleAt(SentenceGrammar grammar, int head)
    {
        var lemma = grammar.Words[head].Lemma;
        if (grammar.Words[head] is { Tag: UniversalTag.Adj, Relation: "amod" } && grammar.Is(WordClass.RankOrAdjective, head))
        {
            return null; // "the last major stronghold"
        }

        return (head > 0 && grammar.Words[head - 1].Head == head ? roles.Find($"{grammar.Words[head - 1].Lemma} {lemma}") : null) ?? roles.Find(lemma);
    }

    /// <summary>"the Intercontinental Hotel": a house, which nobody holds as ground is held.</summary>
    public bool IsHouse(Phrase phrase) => reading.Grammars[phrase.Sentence].Is(WordClass.House, phrase.Head)
        || words.Is(WordClass.House, phrase.Text[(phrase.Text.LastIndexOf(' ') + 1)..]);

    /// <summary>"four Humvees": a name in the plural with a number.</summary>
    public bool IsSeveralThings(Phrase phrase) => reading.Grammars[phrase.Sentence].Words[phrase.Head].FineTag == "NNPS" || reading.Grammars[phrase.Sentence].Related(phrase.Head, "nummod").Any(number => number < phrase.Head);

    /// <summary>"Sangin District Governor": a place name that only says where an office is, with the office right behind it.</summary>
    Phrase? OfficeAfterPlace(SentenceGrammar grammar, int head)
    {
        if (reading.PlaceAt(grammar.Sentence.Index, head) is not { } mention)
        {
            return null;
        }

        var at = mention.LastWord + 1;
        while (at < grammar.Words.Count && words.Area(grammar.Words[at].Lemma.ToLowerInvariant()) is not null
            && at + 1 < grammar.Words.Count && roles.Find(grammar.Words[at + 1].Lemma) is { Part: RolePart.Government or RolePart.Police })
        {
            at++;
        }

        if (at >= grammar.Words.Count || grammar.Words[at].Head < 0 || roles.Find(grammar.Words[at].Lemma) is not { Part: RolePart.Government or RolePart.Police } role
            || grammar.Words[at].Tag is not (UniversalTag.Noun or UniversalTag.Propn)
            || actors.Find(theatre.CountryIso3) is not { } state || role.ActorOf(state, actors) is not { } id || actors.Find(id) is not { } actor)
        {
            return null;
        }

        var span = mention.Span.Union(grammar.Words[at].Span);
        return new Phrase(grammar.Sentence.Index, head, span, span.In(reading.Text.Text)) { Actor = actor, IsAnimate = true, IsArmed = role.ActsWithArms };
    }

    /// <summary>"lost one, Deir Ballut", "one of them, X": the name behind the number one; null where none stands there.</summary>
    static int? OneByName(SentenceGrammar grammar, int head) => grammar.Is(WordClass.OneOfThem, head) && grammar.Words[head].Tag is UniversalTag.Num or UniversalTag.Pron or UniversalTag.Noun
        && grammar.Related(head, "appos").FirstOrDefault(child => grammar.Words[child].Tag == UniversalTag.Propn, -1) is >= 0 and var name
        ? name
        : null;

    /// <summary>"hundreds of villagers": what is counted; null where the head is no number.</summary>
    int? Counted(SentenceGrammar grammar, int head)
    {
        // "hundreds of villagers", "a total of 43 insurgents", "any of his men"
        if (words.Number(grammar.Words[head].Form.ToLowerInvariant()) is null
            && !(grammar.Words[head].Tag == UniversalTag.Num && grammar.Related(head, "nmod").Any(child => words.Area(grammar.Words[child].Lemma.ToLowerInvariant()) is not null)) // "13 of its 17 townships"
            && !grammar.Is(WordClass.CountedHead, head)
            && !(grammar.Is(WordClass.Column, head) && grammar.Related(head, "nmod").Any(child => roles.Find(grammar.Words[child].Lemma) is { ActsWithArms: true })) // "the last convoy of rebels"
            && !(words.Area(grammar.Words[head].Lemma.ToLowerInvariant()) is { Level: "part" }
                && !grammar.Tight(head).Any(word => reading.PlaceAt(grammar.Sentence.Index, word) is not null) // "cleared the Marjah area of insurgents"
                && grammar.Related(head, "nmod").Any(child => roles.Find(grammar.Words[child].Lemma) is { ActsWithArms: true }))) // "80 percent of his troops"
        {
            return null;
        }

        foreach (var child in grammar.Related(head, "nmod"))
        {
            if (grammar.HasCase(WordClass.Of, child) && reading.PlaceAt(grammar.Sentence.Index, child) is null)
            {
                return child;
            }
        }

        return null;
    }

    Phrase WithPlace(Phrase phrase, SentenceGrammar grammar, int depth)
    {
        var head = grammar.Words[phrase.Head];
        if (reading.PlaceHeadedBy(phrase.Sentence, phrase.Head) is { } mention)
        {
            // "Musa Qala district center": the name is a part of a larger phrase whose head says how much of it.
            return phrase with { Place = mention };
        }

        // "a third, Chahar Dara, is contested"
        if (head.Tag is UniversalTag.Adj or UniversalTag.Num or UniversalTag.Det or UniversalTag.Pron
            && grammar.Related(phrase.Head, "appos").Select(child => reading.PlaceAt(phrase.Sentence, child)).FirstOrDefault(named => named is not null) is { } apposed)
        {
            return phrase with { Place = apposed };
        }

        if (phrase.Head > 0 && reading.PlaceAt(phrase.Sentence, phrase.Head - 1) is { KindSaid: not null } called && called.LastWord == phrase.Head - 1 && grammar.Words[phrase.Head - 1].Head == phrase.Head && head.Tag is UniversalTag.Noun or UniversalTag.Propn
            && words.Area(head.Lemma.ToLowerInvariant()) is null)
        {
            return phrase with { Place = called }; // "Khartoum state"
        }

        // "what they still hold is X"
        if (head is { Tag: UniversalTag.Pron or UniversalTag.Det, Relation: "nsubj" } && PredicateOf(grammar, phrase.Head) is { } what && grammar.Related(phrase.Head, "acl:relcl").Any() && reading.PlaceAt(phrase.Sentence, what) is { } identical)
        {
            return phrase with { Place = identical };
        }

        if (Area(grammar, phrase.Head) is not { } area || depth > MaximumDepth)
        {
            return phrase;
        }

        var scope = ScopeOf(area.Scope);
        phrase = phrase with { Area = area, Scope = scope };
        if (OneOfSeveral(grammar, phrase.Head) is { } oneOf)
        {
            return phrase with { Place = oneOf };
        }

        if (area.Level is "settlement" or "district" && grammar.Tight(phrase.Head).Skip(1).Any(word => reading.PlaceAt(phrase.Sentence, word) is not null) && grammar.Prepositional(phrase.Head, WordClass.Of).Select(of => reading.PlaceAt(phrase.Sentence, of)).FirstOrDefault(of => of is not null) is { } own
            && own.Best() is null or { Place.Kind: PlaceKind.Settlement or PlaceKind.District })
        {
            return phrase with { Place = own }; // "the Red Sea city of X"
        }

        foreach (var word in grammar.Tight(phrase.Head).Skip(1))
        {
            if (reading.PlaceAt(phrase.Sentence, word) is { } inside && grammar.Words[word].Relation != "nmod:poss")
            {
                if (AsCapital(grammar, phrase.Head, inside) is { } seat)
                {
                    return phrase with { Place = seat, Scope = ControlScope.Whole }; // "the Helmand capital"
                }

                return phrase with { Place = inside, Scope = ScopeWithin(grammar, phrase.Head, scope) };
            }
        }

        // "X, a district that they control"
        if (head is { Relation: "appos", Head: >= 0 } && reading.PlaceAt(phrase.Sentence, head.Head) is { } described)
        {
            return phrase with { Place = described };
        }

        // "parents in X, a district that they control", hung on the parents
        if (head is { Relation: "appos", Head: >= 0 } && grammar.PhraseSpan(phrase.Head) is var whole && reading.Text.Sentences[phrase.Sentence].Words.LastOrDefault(word => word.Span.End <= whole.Start) is { Form: ",", Index: > 0 } comma
            && reading.PlaceAt(phrase.Sentence, comma.Index - 1) is { } beside)
        {
            return phrase with { Place = beside };
        }

        // "X is the first district of the province to fall", "X is a divided town"
        if (grammar.Related(phrase.Head, "nsubj").FirstOrDefault(-1) is >= 0 and var subject && grammar.Related(phrase.Head, "cop").Any()
            && reading.PlaceAt(phrase.Sentence, subject) is { } told)
        {
            return phrase with { Place = told };
        }

        // "the first town that they captured was X"
        if (head is { Relation: "nsubj", Head: >= 0 and var predicate } && predicate > phrase.Head && grammar.Related(predicate, "cop").Any() && grammar.CaseOf(predicate) is null
            && reading.PlaceAt(phrase.Sentence, predicate) is { } said)
        {
            return phrase with { Place = said, Scope = ControlScope.Whole };
        }

        if (phrase.Head > 0 && reading.PlaceAt(phrase.Sentence, phrase.Head - 1) is { } before)
        {
            return phrase with { Place = before }; // "Chak-e Wardak district", whatever the tree makes of a name with a link
        }

        foreach (var child in grammar.Related(phrase.Head, "appos").Where(child => child > phrase.Head && grammar.Words[child].Tag == UniversalTag.Propn).Concat(grammar.Sentence.Children(phrase.Head).ToArray()))
        {
            if (grammar.Words[child].Relation is "nmod" or "appos" or "nmod:poss" or "obl" or "flat" or "dep"
                && (grammar.Words[child].Relation is "appos" or "nmod:poss" or "flat" or "dep"
                    || grammar.HasCase(WordClass.PartOf, child)))
            {
                var inner = Read(phrase.Sentence, child, depth + 1);
                if (inner.Place is null && grammar.Is(WordClass.Bearing, child) && grammar.Prepositional(child, WordClass.Of).FirstOrDefault(-1) is >= 0 and var around)
                {
                    inner = Read(phrase.Sentence, around, depth + 1); // "some buildings in the west of X"
                }

                // "Iraq's largest Christian town" is not Iraq
                if (inner.Place is not null && !(grammar.Words[child].Relation == "nmod:poss" && area.Level is "settlement" && inner.Place.Best() is { Place.Kind: PlaceKind.Country })
                    && !(grammar.HasCase(WordClass.In, child) && inner.Place.Best() is { Place.Kind: PlaceKind.Province or PlaceKind.Country or PlaceKind.Region } && IsSaidOfIt(grammar, phrase.Head)))
                {
                    if (grammar.Words[child].Relation != "appos" && AsCapital(grammar, phrase.Head, inner.Place) is { } seat)
                    {
                        return phrase with { Place = seat, Scope = ControlScope.Whole }; // "the capital of Helmand"
                    }

                    var named = scope == ControlScope.Whole ? inner.Scope : scope;
                    return phrase with { Place = inner.Place, Scope = named };
                }
            }
        }

        return phrase;
    }

    /// <summary>What a subject is said to be by a name or noun behind it ("the first town they took was *X*"); null where it is not.</summary>
    static int? PredicateOf(SentenceGrammar grammar, int subject) => grammar.Words[subject] is { Relation: "nsubj", Head: >= 0 and var predicate } && predicate > subject && grammar.Related(predicate, "cop").Any() && grammar.CaseOf(predicate) is null ? predicate : null;

    /// <summary>"*It* is the only town in the province that they hold": whether something is said of a pronoun, which may stand for a place.</summary>
    bool IsSaidOfIt(SentenceGrammar grammar, int head) => grammar.Related(head, "cop").Any()
        && grammar.Related(head, "nsubj").Any(subject => grammar.Words[subject].Tag == UniversalTag.Pron && words.Is(WordClass.It, grammar.Words[subject].Form));

    /// <summary>The capital of the province that a noun for a capital stands with; null where it is no such noun or the capital is not known.</summary>
    PlaceMention? AsCapital(SentenceGrammar grammar, int head, PlaceMention place) =>
        grammar.Is(WordClass.CapitalWord, head) && place.Best() is { Place.Kind: PlaceKind.Province } ? reading.CapitalOf(place) : null;

    /// <summary>What kind of area a noun names, by itself or as its seat ("the district office", "the town hall").</summary>
    AreaNoun? Area(SentenceGrammar grammar, int head) => words.Area(grammar.Words[head].Lemma.ToLowerInvariant())
        ?? (grammar.Hyphened(head) is { } joined ? words.Area(joined) : null) // "check-points"
        ?? (grammar.Words[head].FineTag == "NNS" ? words.Area(grammar.Words[head].Form.ToLowerInvariant()) : null) // "the cement works"
        ?? (grammar.Is(WordClass.Seat, head) && grammar.Related(head, "compound").Concat(grammar.Related(head, "amod")).Any(child => words.Area(grammar.Words[child].Lemma.ToLowerInvariant()) is { Level: "district" or "settlement", Scope: "whole" })
            ? words.Area(words.Of(WordClass.SeatOf)[0])
            : null);

    /// <summary>"Ana, one of three *towns* in the west that …": the place that is said to be one of several; null where none is.</summary>
    PlaceMention? OneOfSeveral(SentenceGrammar grammar, int head) => grammar.Words[head] is { FineTag: "NNS", Relation: "nmod", Head: >= 0 and var one } && grammar.Is(WordClass.OneOfThem, one) && grammar.HasCase(WordClass.Of, head)
        ? grammar.Words[one] is { Relation: "appos", Head: >= 0 and var named } ? reading.PlaceAt(grammar.Sentence.Index, named) ?? (one > 1 && grammar.Words[one - 1].Form == "," ? reading.PlaceAt(grammar.Sentence.Index, one - 2) : null)
            : grammar.Related(one, "cop").Any() ? grammar.Related(one, "nsubj").Select(subject => reading.PlaceAt(grammar.Sentence.Index, subject)).FirstOrDefault() : null
        : null;

    /// <summary>"the Musa Qala district center": the whole of a compound means what its last word means.</summary>
    ControlScope ScopeWithin(SentenceGrammar grammar, int head, ControlScope scope) =>
        scope != ControlScope.Whole
            ? scope
            : grammar.Tight(head).Skip(1)
                .Select(word => words.Area(grammar.Words[word].Lemma.ToLowerInvariant()))
                .Where(area => area is not null && area.Level == "part")
                .Select(area => ScopeOf(area!.Scope))
                .FirstOrDefault(scope);

    static ControlScope ScopeOf(string scope) => Enum.Parse<ControlScope>(scope, ignoreCase: true);

    Phrase WithActor(Phrase phrase, SentenceGrammar grammar, int depth)
    {
        var head = grammar.Words[phrase.Head];
        var lemma = head.Lemma.ToLowerInvariant();
        if (head.Tag == UniversalTag.Pron && words.Is(WordClass.We, head.Form)
            && AskedParties?.VoiceAt(phrase.Sentence, head.Span) is { } voice)
        {
            return WithKnown(phrase, voice.Id);
        }

        // "The Taliban said the bazaar remained theirs"
        if (head.Tag == UniversalTag.Pron && words.Is(WordClass.Owner, head.Form) && !words.Is(WordClass.We, head.Form)
            && AskedParties is { } parties && parties.SpeakerOf(phrase.Sentence) is { Kind: not ActorKind.Government } speaker && IsForce(speaker) && parties.OthersAt(grammar, head.Span) is null)
        {
            return parties.IsQuoted(head.Span)
                ? parties.Opponent(speaker) is { } foe ? WithKnown(phrase, foe.Id) with { Inferred = true } : phrase // "'X is not theirs,' a soldier said"
                : WithKnown(phrase, speaker.Id) with { Inferred = true };
        }

        // "They have the hills, we have the bazaar": those whom the speaker fights.
        if (head.Tag == UniversalTag.Pron && words.Is(WordClass.They, head.Form)
            && AskedParties?.OthersAt(grammar, head.Span) is { } others)
        {
            return WithKnown(phrase, others.Id) with { Inferred = true };
        }

        if (words.Is(WordClass.Enemy, lemma) && AskedParties?.EnemyAt(phrase.Sentence, head.Span) is { } enemy)
        {
            return phrase with { Actor = enemy, IsArmed = true, IsAnimate = true };
        }

        if (head.Tag == UniversalTag.Pron)
        {
            return phrase with { IsAnimate = words.Is(WordClass.Animate, lemma) };
        }

        var role = head.Tag == UniversalTag.Propn && phrase is { Area: null, Place: { } called } && called.LastWord > called.FirstWord && phrase.Head == called.FirstWord
            ? null // "Imam Sahib" is a town
            : RoleAt(grammar, phrase.Head);
        if (reading.ActorAt(phrase.Sentence, phrase.Head) is { Use: ActorNameUse.Name } match
            && (role is null || (match.Last > match.First && match.Last == phrase.Head) || actors.Find(match.Actor)?.Kind == ActorKind.Person)) // "Mullah Omar" is he, and no mullah; "the Brotherhood Alliance" is a name to its end
        {
            return WithKnown(phrase, PeopleOf(phrase, grammar, match) ?? match.Actor);
        }

        var names = NamesInside(phrase, grammar, depth).ToList();
        names.AddRange(names.Count == 0 && role is { ActsWithArms: true }
            ? PartisansOf(phrase, grammar, depth).Where(name => actors.Find(name) is { } owner && role.ActorOf(owner, actors) is not null)
            : []);
        var named = (role is null ? null : names.Find(name => actors.Find(name) is { } owner && role.ActorOf(owner, actors) is not null)) ?? names.FirstOrDefault();
        if (role is not null && names.Count == 0 && words.Is(WordClass.Man, role.Noun)
            && PartisansOf(phrase, grammar, depth).Select(actors.Find).FirstOrDefault(lord => lord is { Kind: ActorKind.ArmedGroup or ActorKind.Militia }) is { } band)
        {
            return WithKnown(phrase, band.Id); // "300 men loyal to Islamic State"
        }

        if (role is { ActsWithArms: true } && !(named is not null && actors.Find(named) is { } native && role.ActorOf(native, actors) is not null) && Backed(phrase, grammar, role, depth) is { } proxy)
        {
            return phrase with { Actor = proxy, IsDescribed = true, IsArmed = true, IsAnimate = true };
        }

        if (role is not null)
        {
            var ofState = named is not null && actors.Find(named)?.Kind == ActorKind.Country;
            if (ofState && named != theatre.CountryIso3 && words.Is(WordClass.Officer, role.Noun) && roles.Find(words.Of(WordClass.StateForce)[0]) is { } army)
            {
                role = army; // "American officers" in a war abroad are soldiers
            }

            var isUnit = ofState && role.Part == RolePart.ArmedGroup && (words.Is(WordClass.Leader, role.Noun)
                || grammar.Related(phrase.Head, "compound").Any(word => words.IsAct(grammar.Words[word].Lemma.ToLowerInvariant()))); // "Russian assault groups", "Ukraine's commander-in-chief" are the army's
            if (ofState && words.Is(WordClass.SpeakingTitle, role.Noun)
                && grammar.Related(phrase.Head, "compound").Select(word => roles.Find(grammar.Words[word].Lemma)).FirstOrDefault(part => part is { ActsWithArms: true }) is { } service)
            {
                role = service; // "Ukraine's army chief"
            }

            return WithRole(phrase, grammar, isUnit && roles.Find(words.Of(WordClass.StateForce)[0]) is { } unit ? unit : role, named, depth);
        }

        if (reading.ActorAt(phrase.Sentence, phrase.Head) is { } whole && phrase.Place is null)
        {
            return WithKnown(phrase, whole.Actor);
        }

        if (named is not null && phrase.Place is null && _descriptions.Of(phrase, grammar, isWhole: true) is { } splinter)
        {
            return phrase with { Actor = splinter, IsDescribed = true, IsArmed = IsForce(splinter), IsAnimate = true }; // "the al-Qaeda splinter" is not al-Qaeda
        }

        if (named is not null && (words.IsAct(lemma) || OwnerInside(phrase, grammar) is not null))
        {
            return WithKnown(phrase, OwnerInside(phrase, grammar) ?? named);
        }

        if (words.IsWeapon(lemma) && phrase.Place is null && (named is null ? _descriptions.OwnerOf(phrase, grammar) : actors.Find(named)) is { } shooter && IsForce(shooter))
        {
            var force = shooter.Kind == ActorKind.Country ? actors.Find(shooter.Id + ".MIL") ?? shooter : shooter;
            return WithKnown(phrase, force.Id) with { IsDescribed = true }; // "rebel rockets", "a Russian missile"
        }

        if (phrase.Place is null && head.Tag == UniversalTag.Adj && grammar.BoundParticiple(phrase.Head) is not null
            && theatre.Describe([head.Form, words.Of(WordClass.Force)[0]], 0, reading.Report.Published) is { Last: 1 } held && actors.Find(held.Description.Actor) is { } holder)
        {
            return WithKnown(phrase, holder.Id) with { IsDescribed = true }; // "Kurdish-held" is held by Kurdish forces
        }

        if (phrase.Place is null && phrase.Area is null && _descriptions.Of(phrase, grammar) is { } described)
        {
            return phrase with { Actor = described, IsDescribed = true, IsArmed = IsForce(described), IsAnimate = true };
        }

        foreach (var child in grammar.Related(phrase.Head, "appos").Concat(TitlesOf(grammar, phrase.Head)))
        {
            if (depth < MaximumDepth && (phrase.Place is null || grammar.Words[child].Relation != "appos") && Read(phrase.Sentence, child, depth + 1) is { Actor: not null } apposed) // "Barawe, an al-Shabaab stronghold" is a town
            {
                return phrase with { Actor = apposed.Actor, IsArmed = apposed.IsArmed, IsAnimate = true, IsCivilian = apposed.IsCivilian };
            }
        }

        if (reading.ActorAt(phrase.Sentence, phrase.Head) is { } country)
        {
            return WithKnown(phrase, country.Actor);
        }

        if (head.Tag == UniversalTag.Propn && phrase.Place is null && phrase.Area is null
            && !reading.Times[phrase.Sentence].Any(time => time.Span.Contains(head.Span)))
        {
            return WithName(phrase) with { IsUnknownName = true, IsAnimate = true };
        }

        // "the Lions of Sinjar": a name, though its words are ordinary ones.
        return phrase.Place is null && phrase.Area is null && reading.NameAt(phrase.Sentence, phrase.Head) is { Kind: not NameKind.Place, Confidence: >= SureName }
            ? WithName(phrase) with { IsUnknownName = true, IsAnimate = true }
            : phrase;
    }

    /// <summary>"Bosnian Serbs", "Turkish Cypriots": people of one country by the name of another's, who are the former's.</summary>
    string? PeopleOf(Phrase phrase, SentenceGrammar grammar, ActorMatch name)
    {
        foreach (var word in grammar.Tight(phrase.Head).Where(word => word < name.First))
        {
            if (reading.ActorAt(phrase.Sentence, word) is { Use: ActorNameUse.Adjective } other && other.Actor != name.Actor
                && actors.Find(other.Actor) is { Kind: ActorKind.Country } && actors.Find(name.Actor) is { Kind: ActorKind.Country })
            {
                return CivilRole.ActorOf(actors.Find(other.Actor)!, actors);
            }
        }

        return null;
    }

    /// <summary>A phrase with the whole of the name that its head is part of.</summary>
    Phrase WithName(Phrase phrase)
    {
        if (reading.NameAt(phrase.Sentence, phrase.Head) is not { Confidence: >= SureName } name)
        {
            return phrase;
        }

        var span = phrase.Span.Union(name.Span);
        return phrase with { Span = span, Text = span.In(reading.Text.Text) };
    }

    /// <summary>"Helmand police chief Abdul Ghafar": what stands before a name and says who bears it.</summary>
    IEnumerable<int> TitlesOf(SentenceGrammar grammar, int name) => grammar.Words[name].Tag != UniversalTag.Propn
        ? []
        : grammar.Related(name, "nmod:desc").Concat(grammar.Related(name, "compound").Where(child => roles.Find(grammar.Words[child].Lemma) is not null));

    /// <summary>The armed group whose a thing is ("Taliban positions"), as against a country's adjective ("Afghan districts").</summary>
    string? OwnerInside(Phrase phrase, SentenceGrammar grammar)
    {
        foreach (var word in grammar.Tight(phrase.Head).Skip(1))
        {
            if (reading.ActorAt(phrase.Sentence, word) is { } match
                && actors.Find(match.Actor) is { Kind: ActorKind.ArmedGroup or ActorKind.Alliance or ActorKind.Militia })
            {
                return match.Actor;
            }
        }

        return null;
    }

    /// <summary>The actors named inside a phrase: its modifiers first, then what "of", "from" or "for" adds.</summary>
    IEnumerable<string> NamesInside(Phrase phrase, SentenceGrammar grammar, int depth)
    {
        var tight = grammar.Tight(phrase.Head).Skip(1).ToList();
        tight.AddRange(tight.SelectMany(participle => grammar.Sentence.Children(participle).Where(word => grammar.BoundParticiple(word) == participle)).Except(tight).ToList()); // "NATO-led forces"
        foreach (var word in tight.OrderByDescending(word => word < phrase.Head ? word : -1))
        {
            if (grammar.BoundParticiple(word) is { } bound && !grammar.Is(WordClass.Leading, bound))
            {
                continue; // "Turkish-backed rebels" are nobody's but the theatre's own, "Russian-made" rockets anybody's
            }

            if (reading.ActorAt(phrase.Sentence, word) is { } match)
            {
                yield return match.Actor;
            }
        }

        foreach (var child in grammar.Related(phrase.Head, "appos"))
        {
            if (reading.ActorAt(phrase.Sentence, child) is { Use: ActorNameUse.Name } name && name.First == phrase.Head + 1)
            {
                yield return name.Actor; // "the Sufi militia Ahlu Sunna"
            }
        }

        if (depth >= MaximumDepth)
        {
            yield break;
        }

        foreach (var lord in grammar.Related(phrase.Head, "acl").Where(told => told > phrase.Head).SelectMany(told => grammar.Related(told, "xcomp").Prepend(told))
            .Where(verb => grammar.Is(WordClass.Belong, verb)).SelectMany(verb => grammar.Prepositional(verb, WordClass.To)))
        {
            if (Read(phrase.Sentence, lord, depth + 1) is { Actor: { } whole })
            {
                yield return whole.Id; // "militants thought to belong to al-Qaeda"
            }
        }

        foreach (var child in grammar.Sentence.Children(phrase.Head))
        {
            if (grammar.Words[child].Relation == "nmod" && grammar.HasCase(WordClass.Belonging, child)
                && Read(phrase.Sentence, child, depth + 1) is { Actor: { } inner })
            {
                yield return inner.Id;
            }
        }
    }

    /// <summary>"forces loyal to X", "pro-X fighters", "anti-X militia": by whose side or against whom those fight whose own name is not said.</summary>
    IEnumerable<string> PartisansOf(Phrase phrase, SentenceGrammar grammar, int depth)
    {
        foreach (var child in grammar.Sentence.Children(phrase.Head))
        {
            if (child > phrase.Head && depth < MaximumDepth && grammar.Words[child] is { Relation: "acl", FineTag: "VBN" or "VBD" } && grammar.Is(WordClass.Backing, child) && State() is { } backed
                && grammar.Fill(child, "subject").Select(backer => Read(phrase.Sentence, backer, depth + 1).Actor).FirstOrDefault(actor => actor is not null) is { } by
                && theatre.SideOf(by.Id, reading.Report.Published, actors) is { } side && side == theatre.SideOf(backed.Id, reading.Report.Published, actors))
            {
                yield return backed.Id; // "forces backed by the coalition", which fights for the state
            }

            foreach (var served in depth < MaximumDepth ? ServedBy(phrase, grammar, child) : [])
            {
                if (Read(phrase.Sentence, served, depth + 1).Actor is { } lord)
                {
                    yield return lord.Id;
                }
            }

            if (child < phrase.Head && words.Is(WordClass.Loyal, grammar.Words[child].Form) && grammar.HyphenPartner(child) is { } whose)
            {
                if (reading.ActorAt(phrase.Sentence, whose)?.Actor is { } bound)
                {
                    yield return bound; // "Houthi-allied forces"
                }
                else if (_descriptions.At(grammar, whose) is { } described && described.Last == whose)
                {
                    yield return described.Description.Actor; // "government-aligned forces"
                }
            }

            var parts = grammar.Words[child].Form.Split('-', 2);
            if (child < phrase.Head && parts.Length == 2 && words.Is(WordClass.Favouring, parts[0]) && words.Is(WordClass.Government, parts[1].ToLowerInvariant()) && State() is { } state)
            {
                yield return state.Id; // "pro-government forces"
            }

            if (child < phrase.Head && parts.Length == 2 && actors.Match([parts[1]], 0) is { } match)
            {
                if (words.Is(WordClass.Favouring, parts[0]))
                {
                    yield return match.Actor;
                }
                else if (words.Is(WordClass.Opposing, parts[0]) && actors.Find(match.Actor) is { } enemy && AskedParties?.Opponent(enemy) is { } other)
                {
                    yield return other.Id;
                }
            }
        }
    }

    /// <summary>"US-backed fighters", "fighters backed by Turkey": whom reports mean by those whom another backs, or else the militia for the state where the backer is of its side; null where they mean nobody by it.</summary>
    Actor? Backed(Phrase phrase, SentenceGrammar grammar, RoleNoun role, int depth)
    {
        foreach (var child in grammar.Sentence.Children(phrase.Head))
        {
            var isBehind = child > phrase.Head && depth < MaximumDepth && grammar.Words[child] is { Relation: "acl", FineTag: "VBN" or "VBD" } && grammar.Is(WordClass.Backing, child);
            var backer = isBehind ? grammar.Fill(child, "subject").Where(by => by > child).Select(by => Read(phrase.Sentence, by, depth + 1).Actor).FirstOrDefault(actor => actor is not null)
                : ServedBy(phrase, grammar, child).FirstOrDefault(-1) is >= 0 and var served && depth < MaximumDepth ? Read(phrase.Sentence, served, depth + 1).Actor
                : child < phrase.Head && grammar.HyphenPartner(child) is { } bound && (words.Is(WordClass.Backed, grammar.Words[child].Form) || words.Is(WordClass.Loyal, grammar.Words[child].Form)) && reading.ActorAt(phrase.Sentence, bound)?.Actor is { } id ? actors.Find(id)
                : null;
            if (backer is null)
            {
                continue;
            }

            if (_descriptions.BackedBy(backer, grammar.Words[phrase.Head].Lemma) is { } meant)
            {
                return meant;
            }

            if (role.Part == RolePart.ArmedGroup && IsForState(backer) && State() is { } state
                && theatre.Describe([words.Of(WordClass.ForGovernment)[0], grammar.Words[phrase.Head].Lemma], 0, reading.Report.Published) is { Last: 1 } loyal)
            {
                return actors.Find(loyal.Description.Actor) is { } militia && militia.Id != state.Id ? militia : null;
            }

            if (grammar.Is(WordClass.Fighter, phrase.Head) && _descriptions.BackedBy(backer, null) is { } others)
            {
                return others;
            }
        }

        return null;
    }

    /// <summary>"loyal *to X*", "allied *with X*": whom a word behind a noun says that they serve.</summary>
    static IEnumerable<int> ServedBy(Phrase phrase, SentenceGrammar grammar, int loyal) => loyal <= phrase.Head ? []
        : grammar.Is(WordClass.Loyal, loyal) ? grammar.Sentence.Children(loyal).Where(served => grammar.HasCase(WordClass.To, served) || grammar.HasCase(WordClass.With, served))
        : grammar.Is(WordClass.Serving, loyal) && grammar.Words[loyal] is { Relation: "acl", FineTag: "VBG" } ? grammar.Related(loyal, "obl").Where(served => grammar.HasCase(WordClass.ServedFor, served)) // "fighting for the government"
        : grammar.Is(WordClass.Side, loyal) && grammar.Words[loyal].Relation == "nmod" ? grammar.Related(loyal, "nmod:poss") // "on the government's side"
        : [];

    /// <summary>"Men of the 72nd brigade": the force that men are said to be of; null where they are of none.</summary>
    Actor? ForceOfMen(Phrase phrase, SentenceGrammar grammar, string? named, int depth) => named is not null
        ? actors.Find(named) is { Kind: ActorKind.Military or ActorKind.Police or ActorKind.Militia or ActorKind.ArmedGroup } force ? force : null
        : depth < MaximumDepth
            ? grammar.Related(phrase.Head, "nmod").Where(child => grammar.HasCase(WordClass.OfficeOf, child)).Select(child => Read(phrase.Sentence, child, depth + 1))
                .FirstOrDefault(unit => unit is { IsArmed: true, Actor.Kind: ActorKind.Military or ActorKind.Police or ActorKind.Militia or ActorKind.ArmedGroup })?.Actor
            : null;

    /// <summary>"A Kurdish column": whom the theatre calls by a people's adjective with the word for forces; null where it calls none so.</summary>
    Actor? ForceOfPeople(Phrase phrase, SentenceGrammar grammar) => grammar.Related(phrase.Head, "amod")
        .Where(word => char.IsUpper(grammar.Words[word].Form[0]))
        .Select(word => theatre.Describe([grammar.Words[word].Form, words.Of(WordClass.Force)[0]], 0, reading.Report.Published) is { Last: 1 } called ? actors.Find(called.Description.Actor) : null)
        .FirstOrDefault(force => force is not null);

    Phrase WithRole(Phrase phrase, SentenceGrammar grammar, RoleNoun role, string? named, int depth)
    {
        if (role.Part == RolePart.ArmedGroup && words.Is(WordClass.Member, role.Noun)
            && grammar.Tight(phrase.Head).Skip(1).Concat(named is null ? grammar.Related(phrase.Head, "nmod").Where(child => grammar.HasCase(WordClass.Of, child)) : [])
                .Any(word => roles.Find(grammar.Words[word].Lemma)?.Part == RolePart.Civilians))
        {
            return phrase with { IsAnimate = true, IsCivilian = true }; // "family members", "members of one family"
        }

        var animate = phrase with
        {
            IsAnimate = role.Speaks || role.ActsWithArms || role.Part == RolePart.Civilians,
            IsArmed = role.ActsWithArms,
            IsCivilian = role.Part == RolePart.Civilians,
        };

        if (OurOwn(phrase, grammar, role) is { } ours)
        {
            return animate with { Actor = ours, IsArmed = true, IsCivilian = false, IsAnimate = true };
        }

        if (named is null && reading.ActorAt(phrase.Sentence, phrase.Head) is { } own)
        {
            named = own.Actor;
        }

        if (named is null && role.ActsWithArms && IsOfUnnamedGroup(phrase, grammar))
        {
            return animate; // "the group said its troops had taken X"
        }

        if (named is null && TroopsOfTeller(phrase, grammar, role) is { } invader)
        {
            return animate with { Actor = invader };
        }

        if (words.Is(WordClass.Man, role.Noun) && ForceOfMen(phrase, grammar, named, depth) is { } unit)
        {
            return animate with { Actor = unit, IsArmed = true, IsCivilian = false, IsAnimate = true };
        }

        if (named is not null && Branch(actors.Find(named)) is { } actor)
        {
            if (role.ActorOf(actor, actors) is { } id && actors.Find(id) is { } meant)
            {
                if (meant.Kind == ActorKind.Organisation && _descriptions.Of(phrase, grammar) is { } mission && mission.Id != meant.Id && actors.IsPartOf(mission.Id, meant.Id, reading.Report.Published))
                {
                    return animate with { Actor = mission, IsArmed = role.ActsWithArms }; // "UN peacekeepers" are the mission's
                }

                return animate with { Actor = meant, IsArmed = role.ActsWithArms || (IsForce(meant) && !animate.IsCivilian) };
            }

            // "Syrian rebels" are those whom reports of Syria call the rebels, "Chechen fighters" whom they call so
            if (_descriptions.Of(phrase, grammar, isWhole: actor.Id != theatre.CountryIso3 && !(actor.Kind == ActorKind.Government && IsForState(actor))) is { } native)
            {
                return animate with { Actor = native, IsDescribed = true, IsArmed = role.ActsWithArms || IsForce(native) };
            }

            // "Taliban commanders" and "a member of the council" are the group itself; another country's rebels are somebody else.
            return (words.Is(WordClass.Member, role.Noun) && actor.Kind != ActorKind.Country) || (role.Part is RolePart.Government or RolePart.Military or RolePart.Police && actor.Kind is ActorKind.ArmedGroup or ActorKind.Militia) ? animate with { Actor = actor, IsArmed = IsForce(actor) && actor.Kind != ActorKind.Government } : animate;
        }

        if (depth < MaximumDepth && grammar.Sentence.Children(phrase.Head).SelectMany(child => ServedBy(phrase, grammar, child)).Any(served => grammar.Words[served].Tag == UniversalTag.Propn && Read(phrase.Sentence, served, depth + 1).Actor is null))
        {
            return animate; // "troops loyal to Commander X", whom nobody knows
        }

        if (IsOfAnotherPeople(phrase, grammar))
        {
            return (_descriptions.Of(phrase, grammar, isWhole: true) ?? (role.ActsWithArms ? ForceOfPeople(phrase, grammar) : null)) is { } people // "Tuareg rebels", where reports mean one party by it
                ? animate with { Actor = people, IsDescribed = true, IsArmed = role.ActsWithArms || IsForce(people) }
                : animate;
        }

        // "an army spokesman", "coalition aircraft", "local militia fighters": whose they are is itself a description.
        var owner = _descriptions.OwnerOf(phrase, grammar);
        var owned = owner is not null && role.ActorOf(owner, actors) is { } ownedId ? actors.Find(ownedId) : null;
        if (owned is null && role.Part == RolePart.Government && owner is { Kind: ActorKind.ArmedGroup or ActorKind.Militia } counterState)
        {
            return animate with { Actor = counterState, IsDescribed = true, IsArmed = role.ActsWithArms }; // "the shadow government's ministry"
        }

        if (owned is not null && role.ActsWithArms && _descriptions.Of(phrase, grammar, isWhole: true) is null)
        {
            return animate with { Actor = owned, IsDescribed = true, IsArmed = true };
        }

        if (_descriptions.Of(phrase, grammar) is { } described)
        {
            return animate with { Actor = described, IsDescribed = true, IsArmed = role.ActsWithArms || IsForce(described) };
        }

        if (owned is not null)
        {
            return animate with { Actor = owned, IsDescribed = true, IsArmed = role.ActsWithArms };
        }

        if (words.Is(WordClass.Union, role.Noun) && owner is { Kind: ActorKind.ArmedGroup or ActorKind.Militia } union)
        {
            return animate with { Actor = union, IsDescribed = true, IsArmed = true, IsCivilian = false }; // "the rebel alliance"
        }

        if (words.Is(WordClass.Union, role.Noun) && depth < MaximumDepth && grammar.Related(phrase.Head, "nmod").Where(child => grammar.HasCase(WordClass.Of, child))
            .Select(child => Read(phrase.Sentence, child, depth + 1)).FirstOrDefault(member => member.Actor?.Kind is ActorKind.ArmedGroup or ActorKind.Militia or ActorKind.Alliance) is { } members)
        {
            return animate with { Actor = members.Actor, IsDescribed = true, IsArmed = true, IsCivilian = false }; // "an alliance of three ethnic armies"
        }

        // "the Helmand governor", "the police chief of Sangin": an office of the theatre's own state.
        var place = PlaceInside(phrase, grammar, depth);
        if (place is not null && actors.Find(theatre.CountryIso3) is { } country
            && role.ActorOf(country, actors) is { } officeId && actors.Find(officeId) is { } office)
        {
            return animate with { Actor = office, IsArmed = role.ActsWithArms };
        }

        // Bare "officials", "the governor", "a battalion", "a general": in reports of a theatre they are its own state's.
        if ((role is { Part: RolePart.Government or RolePart.Police, Speaks: true } || (role.Part == RolePart.Military && words.Is(WordClass.StateForce, role.Noun))) && !IsForeign(grammar, phrase.Head)
            && State() is { } state && role.ActorOf(state, actors) is { } stateId && actors.Find(stateId) is { } official)
        {
            return animate with { Actor = official, IsDescribed = true, IsArmed = role.ActsWithArms };
        }

        if (UnitsOfTeller(phrase, grammar, role) is { } told)
        {
            return animate with { Actor = told };
        }

        return animate;
    }

    /// <summary>"our forces", "his men": those of whoever says so.</summary>
    Actor? OurOwn(Phrase phrase, SentenceGrammar grammar, RoleNoun role)
    {
        var owner = grammar.Related(phrase.Head, "nmod:poss").FirstOrDefault(child => words.Is(WordClass.OurOrMy, grammar.Words[child].Form), -1);
        var isHis = owner < 0;
        owner = isHis ? grammar.Related(phrase.Head, "nmod:poss").FirstOrDefault(child => (grammar.Is(WordClass.His, child) || words.Is(WordClass.It, grammar.Words[child].Form))
            && grammar.Words[child].Tag == UniversalTag.Pron && grammar.Words[phrase.Head].Relation != "conj", -1) : owner;
        if (owner < 0)
        {
            // "officers said that *their* men had taken it"
            var isTheirs = grammar.Related(phrase.Head, "nmod:poss").Any(child => words.Is(WordClass.They, grammar.Words[child].Form)) && (role.ActsWithArms || words.Is(WordClass.Man, role.Noun)) && grammar.Words[phrase.Head].Relation != "conj";
            return isTheirs && SeveralTellers(phrase, grammar) is { Kind: ActorKind.Military or ActorKind.ArmedGroup or ActorKind.Militia or ActorKind.Alliance } tellers ? tellers : null;
        }

        if (!(role.ActsWithArms || words.Is(WordClass.Man, role.Noun))
            || (isHis ? Teller(phrase, grammar) ?? (grammar.Is(WordClass.His, owner) ? PersonBefore(phrase, grammar) : null) ?? (grammar.Is(WordClass.His, owner) && !IsUnderSpeech(grammar, phrase.Head) ? AskedParties?.SpeakerOf(phrase.Sentence, before: grammar.Words[phrase.Head].Span.Start) : null) : AskedParties?.VoiceAt(phrase.Sentence, grammar.Words[owner].Span)) is not { } speaking || WholeOf(speaking) is not { } voice || !IsForce(voice))
        {
            return null;
        }

        return voice.Kind is ActorKind.Government && role.Part != RolePart.Government && State() is { } state && theatre.SideOf(voice.Id, reading.Report.Published, actors) == theatre.SideOf(state.Id, reading.Report.Published, actors)
            && (role.Part == RolePart.Civilians ? actors.Find(theatre.CountryIso3 + ".MIL")?.Id : role.ActorOf(state, actors)) is { } id
            ? actors.Find(id)
            : role.Part != RolePart.Government && voice.Kind is ActorKind.Government or ActorKind.Country
                && actors.Find(voice.Id.Split('.')[0]) is { } country && role.ActorOf(country, actors) is { } own && actors.Find(own) is { } foreign
                ? foreign
                : voice;
    }

    /// <summary>The body that a person serves on the day of the report; the actor itself for whoever is no person or serves none.</summary>
    public Actor WholeOf(Actor actor) => actor.Kind == ActorKind.Person
        && actor.Memberships.FirstOrDefault(membership => membership.HoldsOn(reading.Report.Published)).Parent is { } served && actors.Find(served) is { } whole ? whole : actor;

    /// <summary>"*A rebel leader* was more careful: X has been won by his men": the one person who is the last subject before a phrase, by name or by what he is; null where that is somebody unknown.</summary>
    Actor? PersonBefore(Phrase phrase, SentenceGrammar grammar) => grammar.Words.Take(phrase.Head)
        .Where(word => word is { Relation: "nsubj", FineTag: "NN" or "NNP" } && (grammar.Is(WordClass.OnePerson, word.Index) || word.Tag == UniversalTag.Propn))
        .Select(word => Read(phrase.Sentence, word.Index, 1)).LastOrDefault(subject => subject.Place is null && (subject.Actor?.Kind == ActorKind.Person || RoleOf(subject) is not null))?.Actor;

    /// <summary>Whoever says, as several, the clause that a word stands in; null where one person or nobody does.</summary>
    Actor? SeveralTellers(Phrase phrase, SentenceGrammar grammar)
    {
        foreach (var word in grammar.Ancestors(phrase.Head))
        {
            if (grammar.Words[word] is { Relation: "ccomp", Head: >= 0 } clause && words.Framing.Find(grammar.Words[clause.Head].Lemma.ToLowerInvariant(), FramingClass.Speech) is not null)
            {
                return grammar.SurfaceSubjects(clause.Head).Where(subject => grammar.Words[subject].FineTag is "NNS" or "NNPS").Select(subject => Read(phrase.Sentence, subject, 1).Actor).FirstOrDefault(actor => actor is not null);
            }
        }

        return null;
    }

    /// <summary>"A spokesman for the army said *units* had moved out": a force that is told of only as units by whoever has some, and so is his.</summary>
    Actor? UnitsOfTeller(Phrase phrase, SentenceGrammar grammar, RoleNoun role) => role is { Part: RolePart.Military, ActsWithArms: true } && grammar.Words[phrase.Head] is { FineTag: "NNS", Relation: "nsubj" or "nsubj:pass" }
        && !grammar.Sentence.Children(phrase.Head).Any(child => grammar.Words[child].Relation is "amod" or "compound" or "nmod" or "nmod:poss" or "appos")
        && Teller(phrase, grammar) is { Kind: ActorKind.Military or ActorKind.Police or ActorKind.ArmedGroup or ActorKind.Militia or ActorKind.Alliance } teller ? teller : null;

    /// <summary>"The Russian ministry said *troops* had been withdrawn": bare soldiers of whom a country speaks that fights the theatre's own state are that country's.</summary>
    Actor? TroopsOfTeller(Phrase phrase, SentenceGrammar grammar, RoleNoun role) => role is { Part: RolePart.Military, ActsWithArms: true } && grammar.Words[phrase.Head] is { FineTag: "NNS", Relation: "nsubj" or "nsubj:pass" }
        && !grammar.Sentence.Children(phrase.Head).Any(child => grammar.Words[child].Relation is "amod" or "compound" or "nmod" or "nmod:poss" or "acl" or "acl:relcl" or "appos")
        && Teller(phrase, grammar) is { Kind: ActorKind.Government or ActorKind.Military or ActorKind.Country } teller && State() is { } state
        && theatre.SideOf(teller.Id, reading.Report.Published, actors) is { } side && side != theatre.SideOf(state.Id, reading.Report.Published, actors)
        && teller.Id.Split('.')[0] is var home && home != theatre.CountryIso3 && actors.Find(home) is { } country && role.ActorOf(country, actors) is { } id
            ? actors.Find(id)
            : null;

    /// <summary>"The group said *its troops* had taken X": whether a force is that of a group which speaks and whom its own words do not name, so that it is not the state's.</summary>
    bool IsOfUnnamedGroup(Phrase phrase, SentenceGrammar grammar) => grammar.Related(phrase.Head, "nmod:poss").Any(owner => grammar.Words[owner].Tag == UniversalTag.Pron && words.Is(WordClass.It, grammar.Words[owner].Form))
        && grammar.Ancestors(phrase.Head).Where(word => grammar.Words[word] is { Relation: "ccomp", Head: >= 0 } clause && words.Framing.Find(grammar.Words[clause.Head].Lemma.ToLowerInvariant(), FramingClass.Speech) is not null)
            .SelectMany(word => grammar.SurfaceSubjects(grammar.Words[word].Head)).Any(speaker => grammar.Words[speaker].Tag == UniversalTag.Noun && grammar.Is(WordClass.OneOfMany, speaker));

    /// <summary>Whether somebody says the clause that a word stands in.</summary>
    bool IsUnderSpeech(SentenceGrammar grammar, int head) => grammar.Ancestors(head).Any(word => grammar.Words[word] is { Relation: "ccomp", Head: >= 0 } clause
        && words.Framing.Find(grammar.Words[clause.Head].Lemma.ToLowerInvariant(), FramingClass.Speech) is not null && grammar.SurfaceSubjects(clause.Head).Any(subject => grammar.Words[subject].Tag != UniversalTag.Pron));

    /// <summary>"Russia's ministry said *its troops* had taken X, but Kyiv denied it": whoever says the clause that a word stands in.</summary>
    Actor? Teller(Phrase phrase, SentenceGrammar grammar)
    {
        if (grammar.Words[phrase.Head] is { Relation: "obj", Head: >= 0 and var verb } && grammar.IsVerbal(verb)
            && grammar.SurfaceSubjects(verb).Where(subject => grammar.Words[subject].Tag is UniversalTag.Noun or UniversalTag.Propn).Select(subject => Read(phrase.Sentence, subject, 1).Actor).FirstOrDefault(actor => actor is not null) is { } orders)
        {
            return orders; // "the minister ordered his troops out"
        }

        foreach (var word in grammar.Ancestors(phrase.Head))
        {
            if (grammar.Words[word] is { Relation: "ccomp", Head: >= 0 } clause && words.Framing.Find(grammar.Words[clause.Head].Lemma.ToLowerInvariant(), FramingClass.Speech) is not null)
            {
                return grammar.SurfaceSubjects(clause.Head).Where(subject => subject != phrase.Head).Select(subject => Read(phrase.Sentence, subject, 1).Actor).FirstOrDefault(actor => actor is not null);
            }
        }

        return null;
    }

    /// <summary>Whoever governs the theatre's country on the day of the report; null where its descriptions do not say.</summary>
    public Actor? State() => _descriptions.State();

    /// <summary>Whoever governed the theatre's country on a day; null where nobody is told to.</summary>
    public Actor? StateOn(LocalDate day) => _descriptions.StateOn(day);

    /// <summary>Whether an actor is on the side of whoever governs the theatre's country on the day of the report.</summary>
    public bool IsForState(Actor actor) => State() is { } state && theatre.SideOf(actor.Id, reading.Report.Published, actors) is { } side && side == theatre.SideOf(state.Id, reading.Report.Published, actors);

    /// <summary>"Chechen rebels": by an adjective with a capital inside the sentence, which nobody knows, somebody's whom the theatre does not describe.</summary>
    static bool IsOfAnotherPeople(Phrase phrase, SentenceGrammar grammar) => grammar.Related(phrase.Head, "amod").Any(word =>
        word > 0 && grammar.Words[word].Tag == UniversalTag.Adj && grammar.Words[word].FineTag == "JJ"
        && char.IsUpper(grammar.Words[word].Form[0]) && !grammar.Is(WordClass.Foreign, word) && !grammar.Lists.Is(WordClass.Ordinal, grammar.Words[word].Form));

    /// <summary>"Western officials", "UN envoys": somebody else's.</summary>
    static bool IsForeign(SentenceGrammar grammar, int head) => grammar.Tight(head).Skip(1).Any(word =>
        grammar.Is(WordClass.Foreign, word)
        || (grammar.Words[word].Tag == UniversalTag.Propn && grammar.Words[word].Relation is "compound" or "amod"));

    PlaceMention? PlaceInside(Phrase phrase, SentenceGrammar grammar, int depth)
    {
        foreach (var word in grammar.Tight(phrase.Head).Skip(1))
        {
            if (reading.PlaceAt(phrase.Sentence, word) is { } mention)
            {
                return mention;
            }
        }

        if (depth >= MaximumDepth)
        {
            return null;
        }

        foreach (var child in grammar.Sentence.Children(phrase.Head))
        {
            if (grammar.Words[child].Relation is "nmod" or "nmod:poss" && (grammar.CaseOf(child) is null || grammar.HasCase(WordClass.OfficeOf, child))
                && Read(phrase.Sentence, child, depth + 1).Place is { } mention)
            {
                return mention;
            }
        }

        return null;
    }

    /// <summary>A group abroad whose own branch reports of the theatre mean by its name ("al-Qaeda" in Yemen); the actor itself where they mean none.</summary>
    Actor? Branch(Actor? actor) => actor is not { Kind: ActorKind.ArmedGroup } ? actor
        : theatre.Descriptions.FirstOrDefault(description => description.HoldsOn(reading.Report.Published) && string.Equals(description.Phrase, actor.Name, StringComparison.OrdinalIgnoreCase)) is { } called ? actors.Find(called.Actor) ?? actor
        : actor;

    Phrase WithKnown(Phrase phrase, string id) => Branch(actors.Find(id)) is not { } actor
        ? phrase
        : phrase with
        {
            Actor = actor,
            IsArmed = IsForce(actor),
            IsCivilian = actor.Kind == ActorKind.Civilians,
            IsAnimate = true,
        };

    /// <summary>Whether an actor can act with arms.</summary>
    public static bool IsForce(Actor actor) =>
        actor.Kind is not (ActorKind.Civilians or ActorKind.Organisation);
}
