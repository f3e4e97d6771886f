using System.Buffers;
using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Foothold.Cli;

/// <summary>Where a command says what it has to say: data on one writer, words on another.</summary>
sealed class Speaker(TextWriter data, TextWriter words)
{
    static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The speaker of a running command.</summary>
    public static Speaker Of(ParseResult result) => new(result.InvocationConfiguration.Output, result.InvocationConfiguration.Error);

    /// <summary>Where data goes.</summary>
    public TextWriter Data => data;

    /// <summary>Says a line about the data.</summary>
    public void Say(string line) => words.WriteLine(PlainText.Of(line));

    /// <summary>Gives a line of data.</summary>
    public void Give(string line = "") => data.WriteLine(PlainText.Of(line));

    /// <summary>Gives one JSON value on one line.</summary>
    public void GiveJson(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, OneLine))
        {
            write(json);
        }

        data.WriteLine(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }
}
