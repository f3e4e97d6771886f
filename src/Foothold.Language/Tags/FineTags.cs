namespace Foothold.Language;

/// <summary>The fine tag of a word of a treebank that gives none, from its universal tag and its features.</summary>
/// <remarks>
/// Fine tags are those of the Penn Treebank, which what reads the trees asks for; a language without them has the ones that its features
/// amount to, and VBF for a future or conditional in one word, which English has not.
/// </remarks>
static class FineTags
{
    /// <summary>The fine tag.</summary>
    /// <param name="tag">The universal tag.</param>
    /// <param name="features">The column of features as treebanks write it ("Number=Plur|Tense=Past"), or "_" for none.</param>
    /// <param name="form">The word.</param>
    public static string Of(UniversalTag tag, string features, string form)
    {
        var has = features.Split('|');
        var isPlural = Has("Number=Plur");
        return tag switch
        {
            UniversalTag.Noun => isPlural ? "NNS" : "NN",
            UniversalTag.Propn => isPlural ? "NNPS" : "NNP",
            UniversalTag.Verb or UniversalTag.Aux => OfVerb(has),
            UniversalTag.Adj => Has("Degree=Cmp") ? "JJR" : Has("Degree=Sup") ? "JJS" : "JJ",
            UniversalTag.Adv => Has("PronType=Rel") ? "WRB" : "RB",
            UniversalTag.Pron or UniversalTag.Det => Has("PronType=Rel") || Has("PronType=Int") ? "WP" : Has("Poss=Yes") ? "PRP$" : tag == UniversalTag.Det ? "DT" : "PRP",
            UniversalTag.Adp or UniversalTag.Sconj => "IN",
            UniversalTag.Cconj => "CC",
            UniversalTag.Num => "CD",
            UniversalTag.Part => "RP",
            UniversalTag.Intj => "UH",
            UniversalTag.Sym => "SYM",
            UniversalTag.Punct => form is "." or "!" or "?" ? "." : form == "," ? "," : ":",
            _ => "FW",
        };

        bool Has(string feature) => Array.IndexOf(has, feature) >= 0;
    }

    static string OfVerb(string[] has)
    {
        return Has("VerbForm=Inf") || Has("Mood=Imp") ? "VB"
            : Has("VerbForm=Ger") || Has("VerbForm=Conv") ? "VBG"
            : Has("VerbForm=Part") ? "VBN"
            : Has("Tense=Past") || Has("Tense=Imp") || Has("Tense=Pqp") ? "VBD"
            : Has("Tense=Fut") || Has("Mood=Cnd") ? "VBF"
            : Has("Number=Plur") ? "VBP"
            : "VBZ";

        bool Has(string feature) => Array.IndexOf(has, feature) >= 0;
    }
}
