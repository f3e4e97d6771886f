using Foothold.Language;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Reads which actor a noun phrase means: by its name, by names and descriptions in it, or by whom its speaker means.</summary>
sealed class ActorReader(ReportReading reading, PhraseReader phrases, Descriptions descriptions, PeopleReader people, AllegianceReader allegiance, ActorCatalogue actors, RoleNouns roles, WordLists words, Theatre theatre)
{
    const double SureName = 0.8; // confidence of a marked name from which it is taken for one
    static readonly RoleNoun CivilRole = new("", RolePart.Civilians, ActsWithArms: false, Speaks: true);

    /// <summary>A phrase with the actor that its own words mean, and whether it is of people and they bear arms; as it is where they mean none.</summary>
    public Phrase With(Phrase phrase, SentenceGrammar grammar, int depth)
    {
        if (WithParty(phrase, grammar) is { } party)
        {
            return party;
        }

        var head = grammar.Words[phrase.Head];
        var role = head.Tag == UniversalTag.Propn && phrase is { Area: null, Place: { } called } && called.LastWord > called.FirstWord && phrase.Head == called.FirstWord
            ? null // "Imam Sahib" is a town
            : people.At(grammar, phrase.Head);
        if (reading.ActorAt(phrase.Sentence, phrase.Head) is { Use: ActorNameUse.Name } match
            && (role is null || (match.Last > match.First && match.Last == phrase.Head) || actors.Find(match.Actor)?.Kind == ActorKind.Person)) // "Mullah Omar" is he, and no mullah; "the Brotherhood Alliance" is a name to its end
        {
            return WithKnown(phrase, PeopleOf(phrase, grammar, match) ?? match.Actor);
        }

        var names = NamesInside(phrase, grammar, depth);
        if (role is { Speaks: true } && names.Count == 0 && PersonBeside(phrase, grammar) is { } bearer)
        {
            return WithKnown(phrase, bearer); // "the army chief, Valery Gerasimov"
        }

        names.AddRange(names.Count == 0 && role is { ActsWithArms: true }
            ? allegiance.PartisansOf(phrase, grammar, depth).Where(name => actors.Find(name) is { } owner && role.ActorOf(owner, actors) is not null)
            : []);
        var named = (role is null ? null : names.Find(name => actors.Find(name) is { } owner && role.ActorOf(owner, actors) is not null)) ?? names.FirstOrDefault();
        if (role is not null && names.Count == 0 && words.Is(WordClass.Man, role.Noun)
            && allegiance.PartisansOf(phrase, grammar, depth).Select(actors.Find).FirstOrDefault(lord => lord is { Kind: ActorKind.ArmedGroup or ActorKind.Militia }) is { } band)
        {
            return WithKnown(phrase, band.Id); // "300 men loyal to Islamic State"
        }

        if (role is { Part: RolePart.Government } && names.Count == 0 && depth < PhraseReader.MaximumDepth && MasterOf(phrase, grammar, role, depth) is { } office)
        {
            return phrase with { Actor = office, IsAnimate = true };
        }

        if (role is { ActsWithArms: true } && !(named is not null && actors.Find(named) is { } native && role.ActorOf(native, actors) is not null) && allegiance.Backed(phrase, grammar, role, depth) is { } proxy)
        {
            return phrase with { Actor = proxy, IsDescribed = true, IsArmed = true, IsAnimate = true };
        }

        return role is not null ? people.With(phrase, grammar, role, named, depth) : WithoutRole(phrase, grammar, named, depth);
    }

    /// <summary>"we", "they", "theirs", "the enemy": a phrase with the party that its speaker means; null where it is no such word, and as it is where nobody is meant.</summary>
    Phrase? WithParty(Phrase phrase, SentenceGrammar grammar)
    {
        var head = grammar.Words[phrase.Head];
        var lemma = head.Lemma.ToLowerInvariant();
        if (head.Tag == UniversalTag.Pron && words.Is(WordClass.We, head.Form)
            && phrases.AskedParties?.VoiceAt(phrase.Sentence, head.Span) is { } voice)
        {
            return WithKnown(phrase, voice.Id);
        }

        // "The Taliban said the bazaar remained theirs"
        if (head.Tag == UniversalTag.Pron && words.Is(WordClass.Owner, head.Form) && !words.Is(WordClass.We, head.Form)
            && phrases.AskedParties is { } parties && parties.SpeakerOf(phrase.Sentence) is { Kind: not ActorKind.Government } speaker && PhraseReader.IsForce(speaker) && parties.OthersAt(grammar, head.Span) is null)
        {
            return parties.IsQuoted(head.Span)
                ? parties.Opponent(speaker) is { } foe ? WithKnown(phrase, foe.Id) with { Inferred = true } : phrase // "'X is not theirs,' a soldier said"
                : WithKnown(phrase, speaker.Id) with { Inferred = true };
        }

        // "They have the hills, we have the bazaar": those whom the speaker fights.
        if (head.Tag == UniversalTag.Pron && words.Is(WordClass.They, head.Form)
            && phrases.AskedParties?.OthersAt(grammar, head.Span) is { } others)
        {
            return WithKnown(phrase, others.Id) with { Inferred = true };
        }

        if (words.Is(WordClass.Enemy, lemma) && phrases.AskedParties?.EnemyAt(phrase.Sentence, head.Span) is { } enemy)
        {
            return phrase with { Actor = enemy, IsArmed = true, IsAnimate = true };
        }

        return head.Tag == UniversalTag.Pron ? phrase with { IsAnimate = words.Is(WordClass.Animate, lemma) } : null;
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

    /// <summary>"*The army chief*, Valery Gerasimov": the known person whose name stands behind an office that says no country; null where none does.</summary>
    string? PersonBeside(Phrase phrase, SentenceGrammar grammar)
    {
        foreach (var child in grammar.Related(phrase.Head, "appos").Where(child => child > phrase.Head))
        {
            if (reading.ActorAt(phrase.Sentence, child) is { Use: ActorNameUse.Name } name && actors.Find(name.Actor)?.Kind == ActorKind.Person)
            {
                return name.Actor;
            }
        }

        return null;
    }

    /// <summary>The actors named inside a phrase: its modifiers first, then what "of", "from" or "for" adds.</summary>
    List<string> NamesInside(Phrase phrase, SentenceGrammar grammar, int depth)
    {
        List<string> names = [];
        foreach (var word in Around(grammar, phrase.Head))
        {
            if (grammar.BoundParticiple(word) is { } bound && !grammar.Is(WordClass.Leading, bound))
            {
                continue; // "Turkish-backed rebels" are nobody's but the theatre's own, "Russian-made" rockets anybody's
            }

            if (reading.ActorAt(phrase.Sentence, word) is { } match)
            {
                names.Add(match.Actor);
            }
            else if (grammar.BoundParticiple(word) is not null && descriptions.At(grammar, word) is { } called && called.Last == word)
            {
                names.Add(called.Description.Actor); // "KIA-led forces", where reports of the theatre mean one by the bare letters
            }
        }

        foreach (var child in grammar.Related(phrase.Head, "appos"))
        {
            if (reading.ActorAt(phrase.Sentence, child) is { Use: ActorNameUse.Name } name && name.First == phrase.Head + 1)
            {
                names.Add(name.Actor); // "the Sufi militia Ahlu Sunna"
            }
        }

        if (depth >= PhraseReader.MaximumDepth)
        {
            return names;
        }

        foreach (var lord in LordsOf(grammar, phrase.Head))
        {
            if (phrases.Read(phrase.Sentence, lord, depth + 1) is { Actor: { } whole })
            {
                names.Add(whole.Id); // "militants thought to belong to al-Qaeda"
            }
        }

        if (RelativeOwner(grammar, phrase.Head) is { } owning && phrases.Read(phrase.Sentence, owning, depth + 1) is { Place: null, Actor: { } master })
        {
            names.Add(master.Id); // "Assad, *whose forces* lost Aleppo"
        }
        else if (grammar.Related(phrase.Head, "nmod:poss").FirstOrDefault(owner => grammar.Words[owner].FineTag == "WP$", -1) is > 0 and var whose && !grammar.Ancestors(phrase.Head).Any(up => grammar.Words[up].Relation == "acl:relcl")
            && grammar.Words.Take(whose).LastOrDefault(word => word.Tag != UniversalTag.Punct) is { Tag: UniversalTag.Noun or UniversalTag.Propn } before
            && phrases.Read(phrase.Sentence, before is { Relation: "flat", Head: >= 0 and var first } ? first : before.Index, depth + 1) is { Actor: { } lordly })
        {
            names.Add(lordly.Id); // the same, with the clause hung elsewhere
        }

        if ((grammar.Is(WordClass.OnePerson, phrase.Head) || grammar.Is(WordClass.OneOfMany, phrase.Head)) && SaidActor(phrase, grammar, depth) is { } own)
        {
            names.Add(own.Id); // "a man identifying himself as a Taliban commander"
        }

        foreach (var child in grammar.Sentence.Children(phrase.Head))
        {
            if (grammar.Words[child].Relation == "nmod" && grammar.HasCase(WordClass.Belonging, child) && !(grammar.HasCase(WordClass.With, child) && words.IsAct(grammar.Words[phrase.Head].Lemma.ToLowerInvariant())) // "clashes with heavy artillery" are no army's own
                && phrases.Read(phrase.Sentence, child, depth + 1) is { Actor: { } inner } && !(inner.Kind == ActorKind.Civilians && roles.Find(grammar.Words[phrase.Head].Lemma) is { Part: RolePart.ArmedGroup, ActsWithArms: true })) // "rebels of the Shiite minority"
            {
                names.Add(inner.Id);
            }
        }

        return names;
    }

    /// <summary>The words of a phrase besides its head, and those bound to its participles ("*NATO*-led forces"): those before the head first, the nearest of them first.</summary>
    static IEnumerable<int> Around(SentenceGrammar grammar, int head)
    {
        if (grammar.Tight(head).Count == 1)
        {
            return [];
        }

        var tight = grammar.Tight(head).Skip(1).ToList();
        for (var (at, count) = (0, tight.Count); at < count; at++)
        {
            foreach (var word in grammar.Sentence.Children(tight[at]))
            {
                if (grammar.BoundParticiple(word) == tight[at] && !tight.Contains(word))
                {
                    tight.Add(word);
                }
            }
        }

        return tight.Count == 1 ? tight : tight.OrderByDescending(word => word < head ? word : -1);
    }

    /// <summary>"militants thought to belong *to al-Qaeda*": to whom people are said to belong.</summary>
    static IEnumerable<int> LordsOf(SentenceGrammar grammar, int head)
    {
        foreach (var told in grammar.Related(head, "acl"))
        {
            foreach (var verb in told > head ? grammar.Related(told, "xcomp").Prepend(told) : [])
            {
                foreach (var lord in grammar.Is(WordClass.Belong, verb) ? grammar.Prepositional(verb, WordClass.To) : [])
                {
                    yield return lord;
                }
            }
        }
    }

    /// <summary>"*Assad*, whose forces lost Aleppo": whom "whose" before a noun takes up; null where it does not stand there.</summary>
    static int? RelativeOwner(SentenceGrammar grammar, int head) => grammar.Related(head, "nmod:poss").Any(owner => grammar.Words[owner].FineTag == "WP$")
        && grammar.Ancestors(head).Select(up => grammar.Words[up]).FirstOrDefault(up => up.Relation == "acl:relcl") is { Head: >= 0 and var owning } && owning < head ? owning : null;

    Actor? SaidActor(Phrase phrase, SentenceGrammar grammar, int depth) =>
        SaidToBe(grammar, phrase.Head).Select(word => phrases.Read(phrase.Sentence, word, depth + 1).Actor).FirstOrDefault(actor => actor is not null);

    /// <summary>"An official *installed by Moscow*": whose office it is into which another country puts somebody; null where none does.</summary>
    Actor? MasterOf(Phrase phrase, SentenceGrammar grammar, RoleNoun role, int depth)
    {
        foreach (var master in grammar.Related(phrase.Head, "acl").Where(put => put > phrase.Head && grammar.Is(WordClass.Installing, put)).SelectMany(put => grammar.Fill(put, "subject")).Where(master => master > phrase.Head))
        {
            if (phrases.Read(phrase.Sentence, master, depth + 1).Actor?.Id.Split('.')[0] is { } home && actors.Find(home) is { Kind: ActorKind.Country } country && role.ActorOf(country, actors) is { } id)
            {
                return actors.Find(id);
            }
        }

        return null;
    }

    /// <summary>"identifying himself *as X*", "claiming to be *X*", "claiming to speak *for X*": what a clause behind a person says that he says he is.</summary>
    static IEnumerable<int> SaidToBe(SentenceGrammar grammar, int person) => grammar.Sentence.Children(person)
        .Where(told => told > person && grammar.Words[told].Relation is "acl" or "acl:relcl" && grammar.Is(WordClass.Posing, told))
        .SelectMany(told => grammar.Related(told, "obl").Where(word => grammar.HasCase(WordClass.As, word))
            .Concat(grammar.Related(told, "obj").Where(word => word > told && grammar.Words[word].Tag == UniversalTag.Propn)) // "a group calling itself X"
            .Concat(grammar.Related(told, "xcomp").SelectMany(word => grammar.IsVerbal(word) ? grammar.Related(word, "obl").Where(lord => grammar.HasCase(WordClass.ServedFor, lord)) : [word])));

    /// <summary>A phrase whose noun says nothing of what people do, with the actor that a name in it, a description or what stands beside it means.</summary>
    Phrase WithoutRole(Phrase phrase, SentenceGrammar grammar, string? named, int depth)
    {
        var head = grammar.Words[phrase.Head];
        var lemma = head.Lemma.ToLowerInvariant();
        if (reading.ActorAt(phrase.Sentence, phrase.Head) is { } whole && phrase.Place is null)
        {
            return WithKnown(phrase, whole.Actor);
        }

        if (named is not null && phrase.Place is null && descriptions.Of(phrase, grammar, isWhole: true) is { } splinter)
        {
            return phrase with { Actor = splinter, IsDescribed = true, IsArmed = PhraseReader.IsForce(splinter), IsAnimate = true }; // "the al-Qaeda splinter" is not al-Qaeda
        }

        if (named is not null && (words.IsAct(lemma) || OwnerInside(phrase, grammar) is not null))
        {
            return WithKnown(phrase, OwnerInside(phrase, grammar) ?? named);
        }

        if (words.IsWeapon(lemma) && phrase.Place is null && (named is null ? descriptions.OwnerOf(phrase, grammar) : actors.Find(named)) is { } shooter && PhraseReader.IsForce(shooter))
        {
            var force = shooter.Kind == ActorKind.Country ? actors.Find(shooter.Id + ".MIL") ?? shooter : shooter;
            return WithKnown(phrase, force.Id) with { IsDescribed = true }; // "rebel rockets", "a Russian missile"
        }

        if (phrase.Place is null && head.Tag == UniversalTag.Adj && grammar.BoundParticiple(phrase.Head) is not null
            && theatre.Describe([head.Form, words.Of(WordClass.Force)[0]], 0, reading.Report.Published) is { Last: 1 } held && actors.Find(held.Description.Actor) is { } holder)
        {
            return WithKnown(phrase, holder.Id) with { IsDescribed = true }; // "Kurdish-held" is held by Kurdish forces
        }

        if (phrase.Place is null && phrase.Area is null && descriptions.Of(phrase, grammar) is { } described)
        {
            return phrase with { Actor = described, IsDescribed = !NameRepair.IsAcronym(grammar.Sentence, head), IsArmed = PhraseReader.IsForce(described), IsAnimate = true }; // "the KIA" is a name, though only its theatre has it
        }

        foreach (var child in grammar.Related(phrase.Head, "appos").Concat(TitlesOf(grammar, phrase.Head)).Concat(head.Tag == UniversalTag.Propn ? SaidToBe(grammar, phrase.Head) : []))
        {
            if (depth < PhraseReader.MaximumDepth && (phrase.Place is null || grammar.Words[child].Relation != "appos") && phrases.Read(phrase.Sentence, child, depth + 1) is { Actor: not null } apposed) // "Barawe, an al-Shabaab stronghold" is a town
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

    /// <summary>"Helmand police chief Abdul Ghafar": what stands before a name and says who bears it.</summary>
    IEnumerable<int> TitlesOf(SentenceGrammar grammar, int name) => grammar.Words[name].Tag != UniversalTag.Propn
        ? []
        : grammar.Related(name, "nmod:desc").Concat(grammar.Related(name, "compound").Where(child => roles.Find(grammar.Words[child].Lemma) is not null));

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

    Phrase WithKnown(Phrase phrase, string id) => descriptions.BranchOf(actors.Find(id)) is not { } actor
        ? phrase
        : phrase with
        {
            Actor = actor,
            IsArmed = PhraseReader.IsForce(actor),
            IsCivilian = actor.Kind == ActorKind.Civilians,
            IsAnimate = true,
        };
}
