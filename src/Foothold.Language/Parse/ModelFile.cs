using System.Security.Cryptography;

namespace Foothold.Language;

/// <summary>The envelope of a model file: a name, a version, the SHA-256 of the content, its length, and the content as it is.</summary>
/// <remarks>The content is not compressed: weights hardly shrink, and unpacking them took most of the time of opening a model.</remarks>
static class ModelFile
{
    const int LongestContent = 1 << 28;

    /// <summary>A kind of model file.</summary>
    /// <param name="What">What such a file is, as people call it.</param>
    /// <param name="Name">What the file begins with, in ASCII.</param>
    /// <param name="Version">The version of its format.</param>
    internal sealed record Form(string What, string Name, int Version);

    /// <summary>The language model itself.</summary>
    public static Form Language { get; } = new("language model", "FOOTHOLD LANGUAGE", 3);

    public static void Seal(Form form, byte[] content, Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(System.Text.Encoding.ASCII.GetBytes(form.Name));
        writer.Write(form.Version);
        writer.Write(SHA256.HashData(content));
        writer.Write(content.Length);
        writer.Write(content);
    }

    /// <summary>Opens an envelope that holds nothing else.</summary>
    /// <param name="form">The kind of file it must be.</param>
    /// <param name="stream">The file, read to its end.</param>
    /// <returns>The content and the first digits of its sum.</returns>
    /// <exception cref="InvalidDataException">The file is damaged, cut short, of an unknown format or of another kind.</exception>
    public static (byte[] Content, string Version) Open(Form form, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        try
        {
            if (!reader.ReadBytes(form.Name.Length).AsSpan().SequenceEqual(System.Text.Encoding.ASCII.GetBytes(form.Name)))
            {
                throw new InvalidDataException($"This is not a {form.What} of Foothold: it does not begin with {form.Name}.");
            }

            var format = reader.ReadInt32();
            if (format != form.Version)
            {
                throw new InvalidDataException($"This model file has format {format}; this program reads format {form.Version}.");
            }

            var sum = reader.ReadBytes(SHA256.HashSizeInBytes);
            var content = Take(reader, Length(reader));
            if (!SHA256.HashData(content).AsSpan().SequenceEqual(sum) || stream.ReadByte() >= 0)
            {
                throw new InvalidDataException("The model file is damaged: its content does not have the sum it was written with.");
            }

            return (content, Convert.ToHexStringLower(sum)[..16]);
        }
        catch (EndOfStreamException exception)
        {
            throw new InvalidDataException("The model file is cut short.", exception);
        }
    }

    static int Length(BinaryReader reader) =>
        reader.ReadInt32() is var length and >= 0 and <= LongestContent ? length : throw new InvalidDataException("The model file is damaged: its lengths cannot be.");

    static byte[] Take(BinaryReader reader, int length)
    {
        if (reader.BaseStream.CanSeek && reader.BaseStream.Length - reader.BaseStream.Position < length)
        {
            throw new EndOfStreamException();
        }

        var bytes = GC.AllocateUninitializedArray<byte>(length);
        reader.BaseStream.ReadExactly(bytes);
        return bytes;
    }
}
