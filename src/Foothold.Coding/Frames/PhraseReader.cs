using Foothold.Language;
using Foothold.Lexicon;
using Foothold.Places;
using NodaTime;

namespace Foothold.Coding;

/// <summary>Reads what noun phrases mean: which actor, which place, how much of it.</summary>
sealed class PhraseReader(ReportReading reading, ActorCatalogue actors, RoleNouns roles, WordLists words, Theatre theatre)
{
    /// <summary>How many phrases deep a phrase is read.</summary>
    public const int MaximumDepth = 5;

    readonly Phrase?[]?[] _read = new Phrase?[]?[reading.Grammars.Count]; // sentence × head
    readonly Descriptions _descriptions = new(reading, actors, words, theatre);
    int _asked; // how often the parties were asked for

    PlaceReader PlaceReader => field ??= new(reading, this, words, theatre.CountryIso3);
    OwnForceReader OwnForces => field ??= new(reading, this, actors, words, theatre);
    AllegianceReader Allegiance => field ??= new(reading, this, _descriptions, actors, words, theatre);
    PeopleReader People => field ??= new(reading, this, _descriptions, OwnForces, actors, roles, words, theatre);
    ActorReader ActorReader => field ??= new(reading, this, _descriptions, People, Allegiance, actors, roles, words, theatre);
    CountryReader Countries => field ??= new(reading, this, actors);

    /// <summary>What phrases that stand for several stand for.</summary>
    public PhraseLists Lists { get; } = new(reading, actors, roles, theatre);

    /// <summary>Whose "our forces" and "the enemy" are; null until the report's speakers are known.</summary>
    public Parties? Parties { get; set; }

    /// <summary><see cref="Parties"/>, for whoever reads a phrase: what is read without them is not kept.</summary>
    public Parties? AskedParties
    {
        get
        {
            _asked++;
            return Parties;
        }
    }

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

    /// <summary>What the phrase headed by a word means, where it is read within others.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="head">The word.</param>
    /// <param name="depth">How many phrases it is read within; <see cref="MaximumDepth"/> bounds it.</param>
    public Phrase Read(int sentence, int head, int depth)
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
        phrase = PlaceReader.With(phrase, grammar, depth);
        phrase = phrase.Area is { Level: "province" } && words.Is(WordClass.GoverningBody, grammar.Words[head].Lemma) ? phrase : ActorReader.With(phrase, grammar, depth); // "Kachin state" governs nobody
        return phrase is not { IsAnimate: true, IsArmed: false } ? phrase
            : IsSaidToBeArmed(grammar, head, WordClass.Armed) ? phrase with { IsArmed = true, IsCivilian = false }
            : IsSaidToBeArmed(grammar, head, WordClass.Unidentified) ? phrase with { IsArmed = true, Actor = phrase.Actor is { Kind: ActorKind.Civilians } ? null : phrase.Actor } // "masked men" who act bear arms; those who are found dead may not
            : phrase;
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

    /// <summary>"armed men", "rebel tribesmen": people of whom the words before them say that they bear arms.</summary>
    static bool IsSaidToBeArmed(SentenceGrammar grammar, int head, WordClass wordClass) =>
        grammar.Words[head].Tag == UniversalTag.Noun && grammar.Tight(head).Skip(1).Any(word => grammar.Is(wordClass, word));

    /// <summary>"villages of *Yazidis*": whether a phrase is a name in the plural behind a noun, as peoples are named.</summary>
    public bool IsPeopleByPlural(Phrase phrase) => reading.Grammars[phrase.Sentence].Words[phrase.Head] is { FineTag: "NNPS", Relation: "nmod" or "conj" };

    /// <summary>Whether a phrase is named by letters that stand for words ("the KNA").</summary>
    public bool IsAcronym(Phrase phrase) => NameRepair.IsAcronym(reading.Grammars[phrase.Sentence].Sentence, reading.Grammars[phrase.Sentence].Words[phrase.Head]);

    /// <summary>What the language model takes a phrase's name for; null where it marked none.</summary>
    public NameKind? NameKindOf(Phrase phrase) => reading.NameAt(phrase.Sentence, phrase.Head)?.Kind;

    /// <summary>Whether a phrase names an actor, a country or people of one by its own words, and not only something of theirs.</summary>
    public bool IsNamed(Phrase phrase) => phrase.Actor is not null
        ? !phrase.IsDescribed
        : phrase.IsAnimate && reading.PlaceAt(phrase.Sentence, phrase.Head) is null && CountryOf(phrase) is not null;

    /// <summary>"captured *Janale*", "overran *El Bur*": a name of one word, or of several that begins as places' do, with nothing beside it that a person's would have.</summary>
    public bool IsBareName(Phrase phrase) => (!phrase.Text.Contains(' ') || words.Is(WordClass.PlaceNameStart, phrase.Text[..phrase.Text.IndexOf(' ')])) && !reading.Grammars[phrase.Sentence].Sentence.Children(phrase.Head)
        .Any(child => reading.Grammars[phrase.Sentence].Words[child].Relation is "appos" or "nmod:desc" or "compound" or "acl:relcl");

    /// <summary>"four Humvees": a name in the plural with a number.</summary>
    public bool IsSeveralThings(Phrase phrase) => reading.Grammars[phrase.Sentence].Words[phrase.Head].FineTag == "NNPS" || reading.Grammars[phrase.Sentence].Related(phrase.Head, "nummod").Any(number => number < phrase.Head);

    /// <summary>"the Intercontinental Hotel": a house, which nobody holds as ground is held.</summary>
    public bool IsHouse(Phrase phrase) => reading.Grammars[phrase.Sentence].Is(WordClass.House, phrase.Head)
        || words.Is(WordClass.House, phrase.Text[(phrase.Text.LastIndexOf(' ') + 1)..]);

    /// <summary>Whether a phrase is the name of a capital, which stands for its government where somebody acts and for itself where it is acted on ("Sanaa fell").</summary>
    public bool IsCapital(Phrase phrase) => reading.ActorAt(phrase.Sentence, phrase.Head) is { Use: ActorNameUse.Capital };

    /// <summary>"*Moscow* announced the capture", "unbearable to *Washington*": the capital of another country than the theatre's, which stands for its government and is no place of its war.</summary>
    public bool IsForeignCapital(Phrase phrase) => theatre.CountryIso3 is { Length: 3 } home && phrase.Place is { } place && place.Best() is { } best && best.Place.Country != theatre.CountryIso2 && reading.ActorAt(place.Sentence, place.FirstWord) is { Use: ActorNameUse.Capital, Actor: var government } && !government.StartsWith(home, StringComparison.Ordinal);

    /// <summary>What kind of people a phrase's head names; null where it is no such noun.</summary>
    public RolePart? RoleOf(Phrase phrase) => People.At(reading.Grammars[phrase.Sentence], phrase.Head)?.Part;

    /// <summary>The country or body that a phrase is of by its own words; null where they name none.</summary>
    public string? CountryOf(Phrase phrase) => Countries.Of(phrase);

    /// <summary>The country of the place that a mention most likely means; null where none is known.</summary>
    public string? CountryOf(PlaceMention mention) => Countries.Of(mention);

    /// <summary>The place that a phrase's name would be, without the words around the name ("nearby Souran").</summary>
    public PlaceMention UnknownPlace(Phrase phrase)
    {
        var grammar = reading.Grammars[phrase.Sentence];
        var (first, last) = NameExtent.Around(grammar.Words, phrase.Head, word => grammar.Words[word].Tag is UniversalTag.Propn or UniversalTag.Num && phrase.Span.Contains(grammar.Words[word].Span));
        var span = grammar.Words[first].Span.Union(grammar.Words[last].Span);
        return new PlaceMention(span, span.In(reading.Text.Text), phrase.Sentence, first, last, []);
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

    /// <summary>Whoever governs the theatre's country on the day of the report; null where its descriptions do not say.</summary>
    public Actor? State() => _descriptions.State();

    /// <summary>Whoever governed the theatre's country on a day; null where nobody is told to.</summary>
    public Actor? StateOn(LocalDate day) => _descriptions.StateOn(day);

    /// <summary>Whether an actor is on the side of whoever governs the theatre's country on the day of the report.</summary>
    public bool IsForState(Actor actor) => State() is { } state && theatre.SideOf(actor.Id, reading.Report.Published, actors) is { } side && side == theatre.SideOf(state.Id, reading.Report.Published, actors);

    /// <summary>The body that a person serves on the day of the report; the actor itself for whoever is no person or serves none.</summary>
    public Actor WholeOf(Actor actor) => actor.Kind == ActorKind.Person
        && actor.Memberships.FirstOrDefault(membership => membership.HoldsOn(reading.Report.Published)).Parent is { } served && actors.Find(served) is { } whole ? whole : actor;

    /// <summary>Whether an actor can act with arms.</summary>
    public static bool IsForce(Actor actor) =>
        actor.Kind is not (ActorKind.Civilians or ActorKind.Organisation);
}
