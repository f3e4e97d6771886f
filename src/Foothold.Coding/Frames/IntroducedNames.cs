using Foothold.Language;
using Foothold.Lexicon;

namespace Foothold.Coding;

/// <summary>
/// Finds letters that a report puts in brackets behind the name of an actor ("the Karen National Army (KNA)") and means the actor by
/// wherever it has them, whoever else goes by them.
/// </summary>
static class IntroducedNames
{
    /// <summary>The matches of each sentence with those of the letters that the report introduces, in text order.</summary>
    public static List<List<ActorMatch>> Add(ParsedText text, List<List<ActorMatch>> actors)
    {
        var introduced = Find(text, actors);
        if (introduced.Count == 0)
        {
            return actors;
        }

        return [.. text.Sentences.Zip(actors, (sentence, matches) => With(sentence, matches, introduced))];
    }

    static Dictionary<string, string> Find(ParsedText text, List<List<ActorMatch>> actors)
    {
        var introduced = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (sentence, matches) in text.Sentences.Zip(actors))
        {
            foreach (var match in matches.Where(match => match.Use == ActorNameUse.Name && match.Last > match.First && match.Last + 3 < sentence.Words.Count))
            {
                var letters = sentence.Words[match.Last + 2].Form;
                if (sentence.Words[match.Last + 1].Form == "(" && sentence.Words[match.Last + 3].Form == ")" && NameRepair.IsAbbreviation(letters))
                {
                    introduced.TryAdd(letters, match.Actor);
                }
            }
        }

        return introduced;
    }

    static List<ActorMatch> With(Sentence sentence, List<ActorMatch> matches, Dictionary<string, string> introduced)
    {
        List<ActorMatch>? all = null;
        foreach (var word in sentence.Words)
        {
            var over = matches.Find(match => match.First <= word.Index && word.Index <= match.Last);
            if (introduced.TryGetValue(word.Form, out var actor) && (over is null || (over.First == over.Last && over.Actor != actor)))
            {
                all ??= [.. matches];
                all.RemoveAll(match => match.First == word.Index);
                all.Add(new ActorMatch(word.Index, word.Index, actor, ActorNameUse.Name));
            }
        }

        return all is null ? matches : [.. all.OrderBy(match => match.First)];
    }
}
