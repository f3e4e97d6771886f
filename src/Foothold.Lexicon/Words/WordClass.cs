namespace Foothold.Lexicon;

/// <summary>What a small closed set of words of a language does in a sentence; the words themselves are in its <c>classes.tsv</c>.</summary>
/// <remarks>In the file a class is written in small letters with hyphens ("out-of"). A language need not have words for each.</remarks>
public enum WordClass
{
    /// <summary>Common words that the other languages which can be read do not have, by which the language of a text is guessed.</summary>
    Common,

    /// <summary>Prepositions and conjunctions before what is told in passing: when, after or because of what the news happens.</summary>
    Passing,

    /// <summary>Words before the name of a people that say nothing of its country ("ethnic Albanians").</summary>
    Ethnic,

    /// <summary>Words before what is told that make it another happening than the one told before ("a separate attack").</summary>
    AnotherHappening,

    /// <summary>Prepositions before the figure a toll has come to ("put it at 17", "rose to 29").</summary>
    TollPoint,

    /// <summary>Prepositions before a part of what is counted or told of ("12 dead, *including* two officers", "towns *such as* X").</summary>
    Including,

    /// <summary>Verbs that tell what a zone or an enclave consists of ("made up of A and B", "comprising C").</summary>
    Comprising,

    /// <summary>Words beside a number that add to a count told before ("three more", "another three").</summary>
    More,

    /// <summary>Forms that stand behind the number of the dead in a list of losses ("six dead and 20 wounded").</summary>
    Killed,

    /// <summary>The same for the wounded.</summary>
    Wounded,

    /// <summary>The same for the missing.</summary>
    Missing,

    /// <summary>The same for those taken prisoner.</summary>
    Captured,

    /// <summary>Nouns that name one person in the singular ("the district police chief").</summary>
    OnePerson,

    /// <summary>Words for a side of the compass ("south of the town").</summary>
    Bearing,

    /// <summary>What stands behind a length of time that is reckoned from what was told ("hours later").</summary>
    Later,

    /// <summary>Nouns for groups that have joined; with the word for one of them, they are that one ("the rebel alliance").</summary>
    Union,

    /// <summary>What stands before a noun for two that were named ("both districts").</summary>
    BothOfTwo,

    /// <summary>What means the first of two that were named.</summary>
    FormerOfTwo,

    /// <summary>What means the second of two that were named.</summary>
    LatterOfTwo,

    /// <summary>Adverbs that count an act ("twice").</summary>
    Twice,

    /// <summary>Nouns that count an act with a number ("six times").</summary>
    Times,

    /// <summary>Nouns for bodies that belong to no country by their own name ("the Water Forum").</summary>
    Body,

    /// <summary>What joins a noun to what it is of.</summary>
    Of,

    /// <summary>What names the doer of a passive or of a noun for an act.</summary>
    By,

    /// <summary>What a slot "from" is called; the first also stands for the others of <see cref="OutOf"/>.</summary>
    From,

    /// <summary>Prepositions that mean <see cref="From"/>.</summary>
    OutOf,

    /// <summary>Prepositions that serve where a frame asks for one of <see cref="From"/>.</summary>
    LikeFrom,

    /// <summary>First words of prepositions of two words that hang side by side.</summary>
    Parted,

    /// <summary>What a slot for being inside is called.</summary>
    In,

    /// <summary>Prepositions that serve where a frame asks for one of <see cref="In"/>.</summary>
    LikeIn,

    /// <summary>What a slot for a foe is called.</summary>
    Against,

    /// <summary>Prepositions that serve where a frame asks for one of <see cref="Against"/>.</summary>
    LikeAgainst,

    /// <summary>What a slot for a goal is called.</summary>
    To,

    /// <summary>Prepositions that serve where a frame asks for one of <see cref="To"/>.</summary>
    LikeTo,

    /// <summary>Prepositions that a direct object may have (Spanish "a" before people).</summary>
    ObjectMark,

    /// <summary>Words before a number or part that make it a rough one ("about a quarter").</summary>
    Roughly,

    /// <summary>The number that stands for one of several ("lost one, X").</summary>
    OneOfThem,

    /// <summary>Nouns for a site that are nouns for what somebody is as well ("took over the post").</summary>
    Office,

    /// <summary>What the seat of an area is.</summary>
    SeatOf,

    /// <summary>Prepositions before those to whom something is done ("a noose *around* them", "an attack *on* them").</summary>
    DoneTo,

    /// <summary>Nouns for people on the move together.</summary>
    Column,

    /// <summary>Nouns for vehicles of war and others that are counted when they are destroyed or moved.</summary>
    Vehicle,

    /// <summary>Verbs for destroying things.</summary>
    Destroying,

    /// <summary>Nouns for a building that stand for the centre of the area named before them ("the district office").</summary>
    Seat,

    /// <summary>Participles of who helps somebody's forces.</summary>
    Backing,

    /// <summary>Nouns for ways, which lead to places.</summary>
    Way,

    /// <summary>Words by which fighting is told to be over.</summary>
    Ended,

    /// <summary>The participle of what remains ("have a post *left*").</summary>
    Remaining,

    /// <summary>Verbs of going into a place.</summary>
    GoingIn,

    /// <summary>Verbs by which an advance is held up or feared.</summary>
    Halting,

    /// <summary>Nouns for fighters that are of the unit behind "from" ("marines from a brigade").</summary>
    OfUnit,

    /// <summary>Verbs of giving, with whoever gets it first.</summary>
    Giving,

    /// <summary>Prepositions before whom somebody calls on to do something.</summary>
    AskedBehind,

    /// <summary>Prepositions of what is crossed on the way.</summary>
    Crossing,

    /// <summary>Prepositions that put things in places.</summary>
    Locative,

    /// <summary>Prepositions before a capital that is a town and no government.</summary>
    Inside,

    /// <summary>Prepositions before the country that a sentence speaks of.</summary>
    OverCountry,

    /// <summary>Prepositions before what a grip or a rule is upon.</summary>
    Upon,

    /// <summary>Prepositions that open a sentence with what it is about.</summary>
    Opening,

    /// <summary>Prepositions of a way.</summary>
    FromOrTo,

    /// <summary>Prepositions of an aim.</summary>
    ToOrFor,

    /// <summary>Prepositions after a verb of speaking that say what it is about.</summary>
    Topic,

    /// <summary>Prepositions that set an act somewhere.</summary>
    Setting,

    /// <summary>Prepositions that set an act where it is aimed.</summary>
    Goal,

    /// <summary>Prepositions that set a departure where it begins.</summary>
    Source,

    /// <summary>Prepositions between a part and its place.</summary>
    PartOf,

    /// <summary>Prepositions between people and whose they are.</summary>
    Belonging,

    /// <summary>Prepositions between an office and its place.</summary>
    OfficeOf,

    /// <summary>Prepositions between what speaks and who is behind it.</summary>
    Behind,

    /// <summary>Prepositions by which a noun frames what follows it ("threat of").</summary>
    NounScope,

    /// <summary>Prepositions before an act in the course of which another is done.</summary>
    During,

    /// <summary>Prepositions before an act that losses follow from.</summary>
    Cause,

    /// <summary>The preposition of what weighs on a place.</summary>
    Under,

    /// <summary>Slots that a phrase deeper in the tree may fill.</summary>
    AroundSlot,

    /// <summary>Slots that joined verbs share.</summary>
    SharedSlot,

    /// <summary>What names a speaker beside the clause.</summary>
    AccordingTo,

    /// <summary>The first word of it, as a dictionary form.</summary>
    According,

    /// <summary>Words that may stand before a bearing.</summary>
    BeforeBearing,

    /// <summary>What may stand between a place and the province it lies in.</summary>
    BeforeContainer,

    /// <summary>What marks an infinitive of purpose.</summary>
    InfinitiveMark,

    /// <summary>What opens a clause that is told.</summary>
    That,

    /// <summary>The preposition that opens a clause without a finite verb.</summary>
    With,

    /// <summary>What opens a condition.</summary>
    If,

    /// <summary>What says that a state ended.</summary>
    Until,

    /// <summary>A subordinator that is no condition.</summary>
    OnlyUntil,

    /// <summary>What says that a state goes on.</summary>
    Since,

    /// <summary>A name of what statements are published on, which is no place ("wrote on Telegram").</summary>
    Channel,

    /// <summary>The preposition before how long something lasted.</summary>
    ForSpan,

    /// <summary>Units of how long something lasted.</summary>
    SpanUnit,

    /// <summary>Those of them that are longer than a single event.</summary>
    LongSpan,

    /// <summary>What opens a clause or phrase beside the story.</summary>
    AsideMark,

    /// <summary>What opens a clause that tells the time of the main one.</summary>
    When,

    /// <summary>What opens the clause of the act that losses follow from.</summary>
    LossWhen,

    /// <summary>What sets a participle at another time than the main clause.</summary>
    Framed,

    /// <summary>What opens a clause that names the speaker.</summary>
    As,

    /// <summary>What opens a trailing clause.</summary>
    AsOrWhile,

    /// <summary>The auxiliary of the perfect.</summary>
    Have,

    /// <summary>The copula.</summary>
    Be,

    /// <summary>Auxiliaries that a participle after them is not passive by.</summary>
    ActiveAuxiliary,

    /// <summary>The auxiliary of what was to come, or might.</summary>
    Would,

    /// <summary>Verbs that say a state lasts.</summary>
    Lasting,

    /// <summary>Words behind "be" that say something is going on ("under *way*", "*underway*", "in *progress*").</summary>
    UnderWay,

    /// <summary>The verb that says a state was so and is over.</summary>
    UsedTo,

    /// <summary>Verbs of expecting, which say of those who act that they mean to.</summary>
    Expecting,

    /// <summary>Verbs that say an attempt came to nothing.</summary>
    Failing,

    /// <summary>Verbs under which <see cref="Yet"/> denies.</summary>
    StateVerb,

    /// <summary>The adverb of what is still to be done.</summary>
    Yet,

    /// <summary>Verbs of asking that do not ask for their object.</summary>
    Directing,

    /// <summary>The auxiliary of what ought to be.</summary>
    Should,

    /// <summary>Verbs of saying and nothing else.</summary>
    PlainSaying,

    /// <summary>Verbs of leaving: what comes "from" is where it happens.</summary>
    Leaving,

    /// <summary>Words for taking what was one's own before.</summary>
    TakingBack,

    /// <summary>The particle of taking back.</summary>
    Back,

    /// <summary>Auxiliaries that make a thing only possible ("may fall to").</summary>
    MayBe,

    /// <summary>Words for what will befall a place before long ("is about to fall").</summary>
    Imminent,

    /// <summary>The word for what comes after this one ("the next district to fall").</summary>
    Upcoming,

    /// <summary>Prepositions before what somebody is kept from getting to ("kept them from setting foot in it").</summary>
    Reaching,

    /// <summary>Verbs of keeping somebody from doing what the verb behind them tells ("kept them from taking it").</summary>
    Preventing,

    /// <summary>Verbs of charging somebody with what the participle behind them tells ("accused them of shelling it").</summary>
    Accusing,

    /// <summary>Verbs by which somebody is found not to have done what the participle behind them tells ("acquitted them of shelling it").</summary>
    Acquitting,

    /// <summary>Verbs of coming together to confer, whose day is that of what is resolved there ("leaders *meeting* on Sunday closed the border").</summary>
    Gathering,

    /// <summary>Verbs of coming to where others are ("left before the troops arrived").</summary>
    Arriving,

    /// <summary>Verbs of asking.</summary>
    Asking,

    /// <summary>Adverbs that deny.</summary>
    Not,

    /// <summary>The determiner that denies.</summary>
    No,

    /// <summary>Pronouns that deny.</summary>
    Nobody,

    /// <summary>The subordinator that denies.</summary>
    Without,

    /// <summary>Whoever speaks, in any form.</summary>
    We,

    /// <summary>What belongs to them.</summary>
    Our,

    /// <summary>What belongs to them or to him who speaks.</summary>
    OurOrMy,

    /// <summary>Others, in any form.</summary>
    They,

    /// <summary>A person whose something is.</summary>
    His,

    /// <summary>Dictionary forms of pronouns for those who act.</summary>
    Animate,

    /// <summary>Dictionary forms of pronouns for those who speak.</summary>
    Speaking,

    /// <summary>Pronouns by which a report speaks for itself.</summary>
    Self,

    /// <summary>Words that say nothing even as subjects of saying.</summary>
    NoSpeaker,

    /// <summary>Pronouns for a thing or place.</summary>
    It,

    /// <summary>The one of them that stands alone.</summary>
    ItAlone,

    /// <summary>Phrases that stand for an actor told of before.</summary>
    ActorPronoun,

    /// <summary>Phrases that say only what part somebody has in a fight ("the attackers").</summary>
    PartInFight,

    /// <summary>Dictionary forms of what opens a relative clause.</summary>
    RelativePronoun,

    /// <summary>Words by which something is said to be somebody's ("theirs").</summary>
    Owner,

    /// <summary>Prepositions by which more is told beside an object ("along with").</summary>
    Alongside,

    /// <summary>Verbs of taking that also tell of keeping ("occupied for a year").</summary>
    Occupying,

    /// <summary>What opens a clause that tells what came right before ("took it after the army left").</summary>
    Following,

    /// <summary>What is done to a force by those whose it is ("led").</summary>
    Leading,

    /// <summary>Adjectives for whoever fights on another's side ("loyal to").</summary>
    Loyal,

    /// <summary>The noun for those under arms for whoever an adjective names.</summary>
    Force,

    /// <summary>What before a name and a hyphen makes those who fight for it ("pro-").</summary>
    Favouring,

    /// <summary>What before a name and a hyphen makes those who fight against it ("anti-").</summary>
    Opposing,

    /// <summary>Adverbs of what came close to being done and was not.</summary>
    Nearly,

    /// <summary>Words that say that something is so as it is told.</summary>
    Now,

    /// <summary>Words that say that something was not long ago, and not when.</summary>
    Lately,

    /// <summary>Adverbs of what follows right upon what was told before ("left, and the rebels *promptly* took it").</summary>
    AtOnce,

    /// <summary>What opens a clause that tells how an act ended ("entered it *before* they were driven out").</summary>
    BeforeOutcome,

    /// <summary>Houses and the like, which are searched and surrounded but not held as places are.</summary>
    House,

    /// <summary>Units and ranks that only a state's army has ("battalion", "colonel").</summary>
    StateForce,

    /// <summary>Words that names of places begin with and names of people do not ("El Bur", "Wadi Barada").</summary>
    PlaceNameStart,

    /// <summary>Which of a row something is ("the Ninth Division").</summary>
    Ordinal,

    /// <summary>Plain nouns for who fights, which say nothing of the side.</summary>
    Fighter,

    /// <summary>Words that take in each of what was listed ("all of which", "both").</summary>
    WholeList,

    /// <summary>What makes of a possessive whose something is ("the town is their own").</summary>
    Own,

    /// <summary>Verbs by which a place is kept, as against come by.</summary>
    Keeping,

    /// <summary>What says that something goes on.</summary>
    Still,

    /// <summary>Verbs whose participle says for whom somebody bears arms ("fighting for").</summary>
    Serving,

    /// <summary>The prepositions behind <see cref="Serving"/>.</summary>
    ServedFor,

    /// <summary>Nouns for the part that somebody takes ("on their side").</summary>
    Side,

    /// <summary>Nouns for many as one, which mean no people by a plural ("the group").</summary>
    OneOfMany,

    /// <summary>What says that a noun means who or what was told of before ("the *same* force").</summary>
    Same,

    /// <summary>Participles that say who helps those whom a noun names ("Turkish-*backed*").</summary>
    Backed,

    /// <summary>Nouns for those who command, of soldiers abroad and of police at home.</summary>
    Officer,

    /// <summary>The verb for being of a group.</summary>
    Belong,

    /// <summary>The adjective for those who fight for the government.</summary>
    ForGovernment,

    /// <summary>What an attempt that failed ends in.</summary>
    Failure,

    /// <summary>Verbs whose participle tells what its noun did, and not what was done to it ("with the governor gone").</summary>
    Vanishing,

    /// <summary>First words of phrases that point back.</summary>
    Pointing,

    /// <summary>The noun for whom the speaker fights.</summary>
    Enemy,

    /// <summary>The noun for a district.</summary>
    DistrictWord,

    /// <summary>Adjectives that make a capital that of a province.</summary>
    Provincial,

    /// <summary>The noun for a capital.</summary>
    CapitalWord,

    /// <summary>Nouns for a sum.</summary>
    Total,

    /// <summary>Words that count without a number.</summary>
    Counting,

    /// <summary>Words that head a phrase for what they count.</summary>
    CountedHead,

    /// <summary>Nouns for a leader.</summary>
    Leader,

    /// <summary>The noun for one of a group.</summary>
    Member,

    /// <summary>The noun for a fighter as somebody's own.</summary>
    Man,

    /// <summary>Words before an office that is not the theatre's state's.</summary>
    Foreign,

    /// <summary>Nouns that introduce a person beside the role nouns.</summary>
    SpeakingTitle,

    /// <summary>The description by which a theatre tells who governs.</summary>
    Government,

    /// <summary>Descriptions by which a theatre tells whom the state fights, the best first.</summary>
    Insurgents,

    /// <summary>Words of a side's own communiques.</summary>
    Partisan,

    /// <summary>Beginnings of the word by which a communique calls its own.</summary>
    OwnFighters,

    /// <summary>The description by which a theatre tells who they are.</summary>
    OwnFightersName,

    /// <summary>Words, or two together, that say a sentence speaks of the whole country.</summary>
    General,

    /// <summary>Words in a phrase that then means no place told of before.</summary>
    OtherPlace,

    /// <summary>Articles that may count one.</summary>
    One,

    /// <summary>What stands between the ends of a range.</summary>
    RangeTo,

    /// <summary>The same, after <see cref="Between"/>.</summary>
    RangeAnd,

    /// <summary>What opens a range.</summary>
    Between,

    /// <summary>What makes a number the least.</summary>
    AtLeast,

    /// <summary>What makes a number less than the least.</summary>
    MoreThan,

    /// <summary>What makes a number the greatest.</summary>
    AtMost,

    /// <summary>The mark between thousands in a number.</summary>
    Thousands,

    /// <summary>People who demonstrate, in the singular and the plural.</summary>
    Protester,

    /// <summary>People who riot, in the singular and the plural.</summary>
    Rioter,

    /// <summary>What stands before people that says they bear arms.</summary>
    Armed,

    /// <summary>What stands before people who act and whom nobody knows ("masked men"), as against people of a place.</summary>
    Unidentified,

    /// <summary>The half of what a number names.</summary>
    Half,

    /// <summary>What flies and strikes from the air.</summary>
    Aircraft,

    /// <summary>What strikes from the air where a word of <see cref="FromAir"/> says so ("air *support*", "an air weapons *team*").</summary>
    AirArm,

    /// <summary>What says of an arm that it strikes from the air.</summary>
    FromAir,

    /// <summary>What says that an attacker dies by the attack.</summary>
    Suicide,

    /// <summary>What says, in a sentence about a place taken, that nobody fought for it.</summary>
    Unopposed,

    /// <summary>What tells that a place was taken without telling of a fight, in every form.</summary>
    Entry,

    /// <summary>Pronouns that point at what was said ("denied this").</summary>
    PointingAlone,

    /// <summary>Words for what is said that call it false ("said the report was untrue").</summary>
    Untrue,

    /// <summary>Words that, denied, do the same ("not true").</summary>
    TrueWord,

    /// <summary>Adjectives that tell which of a row one is, the last and the only with them ("the first city to fall").</summary>
    OneInARow,

    /// <summary>Adverbs that say that something is so once more.</summary>
    OnceMore,

    /// <summary>Verbs by whose participle an act puts its doer somewhere ("bringing them within reach of X").</summary>
    Bringing,

    /// <summary>Nouns for a place that somebody holds fast.</summary>
    Stronghold,

    /// <summary>What candidates do with places at elections.</summary>
    Winning,

    /// <summary>Words of elections.</summary>
    Election,

    /// <summary>Prepositions of what lies in something or not, which can stand alone as adverbs ("outside their control").</summary>
    InOrOut,

    /// <summary>Verbs of putting up a flag.</summary>
    FlagRaising,

    /// <summary>Words for a rank that are adjectives too ("a major town").</summary>
    RankOrAdjective,

    /// <summary>Nouns for what somebody has over a place, which are nobody themselves ("under their control").</summary>
    Sway,

    /// <summary>Words by which an act is told to be good for whoever did it ("a victory for", "gives them").</summary>
    Boon,

    /// <summary>Words by which an act is told to be bad for whom it befell ("a blow to", "cost them").</summary>
    Blow,

    /// <summary>Verbs by which a subject comes to be what is said of it.</summary>
    Becoming,

    /// <summary>Hours of the day by their names.</summary>
    PartOfDay,

    /// <summary>Verbs of leaving a place to others, which only its holder can do.</summary>
    Yielding,

    /// <summary>Verbs of feeling a loss ("reeling from").</summary>
    Smarting,

    /// <summary>Verbs by which whoever has won something makes much of it.</summary>
    Celebrating,

    /// <summary>Verbs of resolving on an act ("decided on a withdrawal").</summary>
    Resolving,

    /// <summary>Adverbs by which a clause tells what is so in the place before it.</summary>
    Where,

    /// <summary>Pronouns that ask for somebody.</summary>
    Who,

    /// <summary>Nouns for the parties of a war, of which each is the other's foe.</summary>
    Rival,

    /// <summary>Words by which somebody leads something, as an officer does his sector.</summary>
    InCharge,

    /// <summary>Nouns by which "in" hedges what is said ("in effect").</summary>
    Hedge,

    /// <summary>Words by which what was told befell another too ("so did X", "as Y had").</summary>
    Likewise,

    /// <summary>Verbs that stand for a clause ("so *did* X").</summary>
    StandIn,

    /// <summary>Verbs by which something went the way of what was told before it.</summary>
    FollowingSuit,

    /// <summary>Adverbs for what came next in a row.</summary>
    Then,

    /// <summary>Adverbs that point back at a place.</summary>
    There,

    /// <summary>Words for one by which a denial leaves none ("not a *single* soldier", "no longer *any*").</summary>
    JustOne,

    /// <summary>Pronouns for whoever acts ("made *themselves* masters").</summary>
    Reflexive,

    /// <summary>Words by which there was some of a thing before ("avoid *further* losses").</summary>
    Further,

    /// <summary>Nouns for the whole country.</summary>
    CountryWord,

    /// <summary>Nouns for a people or a part of one, before which a name is its own ("the X tribe").</summary>
    Tribe,

    /// <summary>Adverbs and adjectives that say whose people live somewhere ("mainly X villages").</summary>
    Peopled,

    /// <summary>Words for whichever of many ("has taken no town").</summary>
    Whichever,

    /// <summary>Verbs by which an act costs somebody time ("it *took* them a week to").</summary>
    TakingTime,

    /// <summary>Words for a time that is only told to be long ("did not take them *long* to").</summary>
    LongTime,

    /// <summary>Adjectives for who can do something ("were not *able* to").</summary>
    Able,

    /// <summary>Auxiliaries by which somebody was able to do something.</summary>
    Could,

    /// <summary>Verbs of making people leave their homes.</summary>
    Uprooting,

    /// <summary>Verbs that do so where it is said how people went ("*sent* thousands fleeing").</summary>
    Sending,

    /// <summary>Verbs by which a flag is put up together with a particle ("*ran* up their flag").</summary>
    FlagRaisingUp,

    /// <summary>Those who speak for a body ("its *spokeswoman*"), by which whoever "its" means is no place.</summary>
    SpeaksFor,

    /// <summary>Nouns for a part of a town that has a name of its own ("the X *quarter*", "the *suburb* of X").</summary>
    TownPart,

    /// <summary>Nouns for a site that has its name of the place where it lies ("X *airport*").</summary>
    Site,

    /// <summary>Nouns that may mean any site named before ("X refinery … the *complex*").</summary>
    AnySite,

    /// <summary>Nouns for what soldiers hold, each of which may mean what was called by another ("X airbase … the *camp*").</summary>
    MilitarySite,

    /// <summary>Nouns for works, each of which may mean what was called by another ("X steelworks … the *plant*").</summary>
    IndustrialSite,

    /// <summary>Nouns for a site that are forms of verbs ("the X *crossing*").</summary>
    VerbalSite,

    /// <summary>Nouns by which such a form is one for a site, with or without a name ("a *border* crossing").</summary>
    VerbalSiteOf,

    /// <summary>A word for what is where the speaker is ("*this* town").</summary>
    This,

    /// <summary>The noun for any part of a place, which a bearing before its name is read as ("the *west* of the city").</summary>
    AnyPart,

    /// <summary>Adverbs before an infinitive that tells how an act turned out for whoever did it ("took X, *only* to be driven out").</summary>
    OnlyTo,

    /// <summary>Nouns for what befell a place, by which another is said to have had it too ("went the same *way*").</summary>
    SameFate,

    /// <summary>What whoever gets somewhere makes ("fought their *way* to it").</summary>
    OwnWay,

    /// <summary>Verbs of taking people along ("buses *carrying* fighters").</summary>
    Carrying,

    /// <summary>Verbs by which somebody says who he is ("a man *identifying* himself as a rebel commander").</summary>
    Posing,

    /// <summary>Those who tell for a body without its name on it ("a police *source*").</summary>
    Informant,

    /// <summary>Verbs by which somebody is put into an office by another ("an official *installed* by Moscow").</summary>
    Installing,

    /// <summary>Verbs of giving the names of what was counted before ("officials *identified* them as …").</summary>
    NamingPlaces,

    /// <summary>Nouns for a stretch of a front line, which is called after a place ("on the Bakhmut *axis*").</summary>
    FrontWord,

    /// <summary>Words for how near somebody is to doing something ("is *close* to taking X", "on the *verge* of taking X").</summary>
    AllBut,

    /// <summary>Adjectives for the one that is left ("the *last* town").</summary>
    LastOne,

    /// <summary>The noun by which a theatre describes those who occupy its country, and so hold what is only called occupied.</summary>
    Occupier,

    /// <summary>Verbs of taking back what only places are ("*recaptured* X").</summary>
    Retaking,

    /// <summary>Prepositions before what did not keep something from happening ("*despite* weeks of shelling").</summary>
    InSpiteOf,

    /// <summary>The verb of going, by which somebody is told to have left only where nothing says how or where to.</summary>
    Going,

    /// <summary>Prepositions before where somebody goes, or how ("gone *to* X", "gone *without* pay").</summary>
    Whither,

    /// <summary>Prepositions before what a place lies beside and not in ("a town *near* X").</summary>
    Beside,

    /// <summary>Adjectives for a side or the middle of a country ("the *northern* areas").</summary>
    Compass,

    /// <summary>Adjectives for a creed, which name no people of their own ("*Sunni* militants").</summary>
    Creed,

    /// <summary>What a unit of an army is called after what it fights with ("the 25th *Airborne* Brigade").</summary>
    UnitKind,

    /// <summary>The noun for what is taken where an army's unit is said to be ("captured *Infantry Battalion 540*").</summary>
    UnitSeat,

    /// <summary>Nouns for a whole that governs, as against one official of it ("the *regime*").</summary>
    GoverningBody,

    /// <summary>Spans of time so short that what lasts no longer has begun and ended in them.</summary>
    ShortSpan,

    /// <summary>Nouns for the place of a fight, which also mean the war at large.</summary>
    Battlefield,

    /// <summary>Adjectives for whoever cannot do what follows.</summary>
    Unable,

    /// <summary>Verbs of running from something ("*fled* the fighting").</summary>
    Fleeing,

    /// <summary>Nouns for what is flown over a place by whoever holds it ("the Russian *flag*").</summary>
    Flag,

    /// <summary>The noun for a body of a government that speaks for its forces ("the defence *ministry*").</summary>
    Ministry,

    /// <summary>Verbs of putting one's own forces into the field ("*sent* troops").</summary>
    Fielding,

    /// <summary>Verbs of taking that no "over" goes with ("*recaptured* over a dozen villages").</summary>
    Seizing,

    /// <summary>Words before the names of what was told as several ("three towns, *namely* A, B and C").</summary>
    Namely,

    /// <summary>The word that names an example right behind what it is one of ("towns *like* X"), and otherwise compares.</summary>
    Like,

    /// <summary>Nouns for ground and crossings that are called by names of their own ("the *hill* of X").</summary>
    Terrain,

    /// <summary>Nouns for what is told, of which it can be said that it is not so ("*reports* that X fell are false").</summary>
    Telling,

    /// <summary>Nouns for what is so ("does not correspond to *reality*", "has no *basis*").</summary>
    Truth,

    /// <summary>Nouns for what is so only where they are pointed at ("contradicts *the facts*").</summary>
    TruthPointedAt,

    /// <summary>Verbs that, denied, keep what is told from being so ("does not *correspond* to reality").</summary>
    Agreeing,

    /// <summary>Verbs by which what is told is not so ("*contradicts* the facts", "*lacks* any basis").</summary>
    Contradicting,

    /// <summary>Words that set what is told apart from what is so ("*far* from the truth", "at *odds* with the facts").</summary>
    FarFrom,

    /// <summary>Verbs of taking no notice of what is told, which call it untrue only as an order or advice ("*ignore* the rumours that …").</summary>
    Disregarding,

    /// <summary>Verbs of holding or showing what is told to be untrue ("*discounted* the rumours that …").</summary>
    Disbelieving,

    /// <summary>Verbs of taking what is told to be so ("do not *believe* the rumours that …").</summary>
    Believing,

    /// <summary>Verbs that no object goes with, so that a clause behind "that" tells what is said ("the news that X has *fallen*").</summary>
    Intransitive,

    /// <summary>Words for being nearly there ("came *close* to taking it", "within an *inch* of taking it").</summary>
    NearlyThere,

    /// <summary>The word for not getting there ("fell *short* of taking it").</summary>
    ShortOf,

    /// <summary>Prepositions behind words for being nearly there and for not getting there ("close *to* taking it").</summary>
    WayToGo,

    /// <summary>Prepositions that alone say that one was nearly there ("came *near* taking it").</summary>
    NearBy,

    /// <summary>Verbs that deny a plan but only end what is under way ("*abandoned* the plan to take it", "*abandoned* the siege").</summary>
    GivingUp,

    /// <summary>Words that blame a deed as well as they call a report false ("this was *wrong*").</summary>
    MoralVerdict,

    /// <summary>Nouns for the sides of running water and its crossings, which may share a name with a district ("the *banks* of the Dnipro").</summary>
    Bank,

    /// <summary>Nouns beside a river's name ("the Kunar *river*").</summary>
    River,

    /// <summary>Verbs of getting over a river ("*crossed* the Dnipro").</summary>
    Fording,

    /// <summary>Prepositions before a river that somebody gets over or stands along ("withdrew *across* the Dnipro").</summary>
    OverRiver,

    /// <summary>What hands are said to do when a place gets another holder ("*changed* hands").</summary>
    Changing,

    /// <summary>Words by which a question is answered with yes ("*Yes*, residents said").</summary>
    Yes,

    /// <summary>Words beside the seat of a head of state ("the *presidential* palace").</summary>
    OfState,

    /// <summary>Nouns for the seat of a head of state ("the presidential *palace*").</summary>
    Palace,

    /// <summary>Verbs that tell that news comes from somewhere ("reports *came* from X").</summary>
    ComingNews,

    /// <summary>Conjunctions that set what follows against what came before ("do not hold towns *but* rule the countryside").</summary>
    But,

    /// <summary>Verbs of which a place can be the object and whose doer then has it no longer ("which they had *lost*", "*gave* up"); those of <see cref="Leaving"/> tell of going from it, and some are in both.</summary>
    Losing,

    /// <summary>Nouns for what a side gives out in its own name ("*Statement* by the general command").</summary>
    Communique,

    /// <summary>Words behind a time that count it on from what was told ("hours *later*").</summary>
    CountedOn,
}
