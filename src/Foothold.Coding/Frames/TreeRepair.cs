using Foothold.Language;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>Mends what a parser is known to confuse in reports, where the words themselves leave no doubt.</summary>
/// <remarks>Only heads, relations, tags and dictionary forms change, never words; a mend that would break the tree is not made.</remarks>
sealed class TreeRepair(WordLists lists, IReadOnlySet<string> deedsToPeople, IReadOnlySet<string> fieldVerbs)
{
    readonly NameRepair _names = new(lists);
    readonly VerbRepair _verbs = new(lists, fieldVerbs);
    readonly VerbFormRepair _forms = new(lists, deedsToPeople, fieldVerbs);
    readonly SubjectRepair _subjects = new(lists);
    readonly ObjectRepair _objects = new(lists);
    readonly ClauseRepair _clauses = new(lists, fieldVerbs);
    readonly SpeechRepair _speech = new(lists);
    readonly TellingRepair _tellings = new(lists);
    readonly ParticleRepair _particles = new(lists);

    /// <summary>The sentence with its mends; the same object where there is nothing to mend.</summary>
    /// <remarks>A mend reads what those before it wrote, so their order counts.</remarks>
    public Sentence Mend(Sentence sentence)
    {
        var words = sentence.Words.ToArray();
        var good = sentence.Words.ToArray();
        var changed = false;
        var isCapitals = words.Count(word => NameRepair.IsAbbreviation(word.Form)) * 2 > words.Length;
        for (var i = 0; i < words.Length && !isCapitals; i++)
        {
            changed |= Keep(words, good, NameRepair.TellAbbreviation(words, i));
        }

        for (var i = 0; i < words.Length; i++)
        {
            changed |= Keep(words, good, MendWord(words, i, sentence.IsHeading));
        }

        for (var i = 0; i < words.Length; i++)
        {
            foreach (var mend in Mends)
            {
                changed |= Keep(words, good, mend(words, i));
            }

            changed |= Keep(words, good, MendParts(words, i));
        }

        for (var i = 0; i < words.Length; i++)
        {
            changed |= Keep(words, good, MendRest(words, i, sentence));
        }

        for (var i = 0; i < words.Length; i++)
        {
            changed |= Keep(words, good, _speech.Mend(words, i));
        }

        return changed
            ? new Sentence(sentence.Index, sentence.Span, sentence.Paragraph, sentence.IsHeading, words) { Names = sentence.Names }
            : sentence;
    }

    // A mend after which the words are no tree is undone.
    static bool Keep(Word[] words, Word[] good, bool changed)
    {
        if (!changed)
        {
            return false;
        }

        var isTree = words.IsTree();
        (isTree ? words : good).CopyTo(isTree ? good : words, 0);
        return isTree;
    }

    // What a word is. These mends are kept or undone together, as are those of MendParts and of MendRest.
    bool MendWord(Word[] words, int i, bool isHeading) =>
        SubjectRepair.LiftFromCompound(words, i)
        | _forms.NameIrregular(words, i)
        | _verbs.TellActFromVerb(words, i)
        | _objects.TellObjectFromTime(words, i)
        | (!isHeading && (NameRepair.TellArticleFromPreposition(words, i) || NameRepair.TellHyphenedName(words, i)));

    // What hangs on what: each of these is kept or undone by itself.
    Func<Word[], int, bool>[] Mends => field ??=
    [
        ObjectRepair.TellHouseByHouse,
        _names.TellSiteFromVerb,
        NameRepair.TellSettingFromSubject,
        _names.TellSubjectFromContainer,
        _names.HangDescriptionOnName,
        _verbs.TellShortRelative,
        SubjectRepair.LiftFromAdverb,
        _subjects.TellPartedAuxiliary,
        SubjectRepair.RootVerbOfSubject,
        _subjects.TellReachedSpeaker,
        _objects.TellGift,
        _objects.TellGiftOfPlace,
        _forms.TellWithParticiple,
        VerbFormRepair.TellNounBehindArticle,
        ClauseRepair.BringBehindSemicolon,
        _clauses.HangClaimed,
        _clauses.HangRelativeOnName,
        _clauses.HangWhereOnName,
        ClauseRepair.HangNameBehindClause,
        ClauseRepair.JoinToRelative,
        _clauses.HangWhoOnPeople,
        _clauses.HangParticipleOnName,
        NameRepair.TellNameFromVerb,
        ObjectRepair.TellPlaceFromClause,
        _objects.HangUnitOnItsSoldiers,
        _objects.TellPartFromComparison,
        _objects.TellPartFromSetting,
        _clauses.TellAllOfWhich,
        _clauses.TellGreatestOfWhich,
        NameRepair.TellNamesOfSeveral,
        _names.JoinToNounOfName,
        _forms.TurnRoundPassive,
        _forms.TellShortPassiveRelative,
        _names.TellNameOfCrossing,
        _subjects.TellVerdict,
        _objects.TellDoerFromSpan,
        _objects.TellPrepositionFromAdverb,
        _objects.TellReachFromFigure,
        _objects.TellRoughObject,
        _verbs.TellOwnersVerb,
        _verbs.TellPresentFromNoun,
        _clauses.HangSayingOnRejection,
        _subjects.TellRemnant,
        _subjects.TellDoerOfWhatTook,
        _verbs.TellVerbOfPart,
        _verbs.TellVerbInRelative,
        _verbs.HangClauseOnPlace,
        _verbs.GivePartiesOfHad,
        VerbRepair.GiveSubjectInRelative,
        _verbs.TellWhatIsNamed,
        _verbs.TellPartOfWhich,
        _subjects.TellHedge,
        _verbs.TellBoundParticiple,
        _subjects.GiveSubjectBehindMark,
        SubjectRepair.GiveSubjectAcrossParticiple,
        ParticipleRepair.TellFromVerb,
        _particles.TellFromSpan,
        _tellings.TellContentFromRelative,
        _tellings.TellSubjectFromVerb,
        _tellings.HangContentOnNoun,
        _tellings.HangVerdictOnCalling,
    ];

    bool MendParts(Word[] words, int i) =>
        _subjects.GiveSubjectToWhatIsSaid(words, i)
        | SubjectRepair.GiveSubjectAcrossVerb(words, i)
        | VerbRepair.TellVerbBeforeItsObject(words, i)
        | ObjectRepair.TellCountedObject(words, i)
        | VerbRepair.TellGerundSubject(words, i)
        | ClauseRepair.GiveParticipleToClause(words, i)
        | _forms.TellSharedPassive(words, i)
        | _forms.TellJoinedPassive(words, i)
        | _names.TellNeighbour(words, i)
        | _names.TellContainerFromSubject(words, i);

    bool MendRest(Word[] words, int i, Sentence sentence) =>
        _objects.TellObliqueFromObject(words, i)
        | (!sentence.IsHeading && _forms.TellPastFromParticiple(words, i))
        | _clauses.HangParticipleOnItsNoun(words, i)
        | _subjects.TellSubjectAfterWith(words, i)
        | _subjects.GiveSpeakerBack(words, sentence, i)
        | _clauses.SetSayingApart(words, i);
}
