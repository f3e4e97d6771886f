using System.IO.Compression;
using System.Security.Cryptography;

namespace Foothold.Language;

/// <summary>The envelope of a model file: a name, a version, the SHA-256 of the content, and the content, compressed (Brotli).</summary>
static class ModelFile
{
    const int Quality = 9;
    const int Window = 24;
    const int LongestContent = 1 << 28;

    /// <summary>A kind of model file.</summary>
    /// <param name="Name">What the file begins with, in ASCII.</param>
    /// <param name="Version">The version of its format.</param>
    internal sealed record Form(string Name, int Version);

    /// <summary>The language model itself.</summary>
    public static Form Language { get; } = new("FOOTHOLD LANGUAGE", 2);

    public static void Seal(Form form, byte[] content, Stream stream)
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(content.Length)];
        if (!BrotliEncoder.TryCompress(content, packed, out var length, Quality, Window))
        {
            throw new InvalidOperationException("The model's content cannot be compressed.");
        }

        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(System.Text.Encoding.ASCII.GetBytes(form.Name));
        writer.Write(form.Version);
        writer.Write(SHA256.HashData(content));
        writer.Write(content.Length);
        writer.Write(length);
        writer.Write(packed, 0, length);
    }

    public static (byte[] Content, string Version) Open(Form form, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        try
        {
            if (!reader.ReadBytes(form.Name.Length).AsSpan().SequenceEqual(System.Text.Encoding.ASCII.GetBytes(form.Name)))
            {
                throw new InvalidDataException($"This file is not what begins with {form.Name}.");
            }

            var format = reader.ReadInt32();
            if (format != form.Version)
            {
                throw new InvalidDataException($"This model file has format {format}; this program reads format {form.Version}.");
            }

            var sum = reader.ReadBytes(SHA256.HashSizeInBytes);
            var contentLength = reader.ReadInt32();
            var packedLength = reader.ReadInt32();
            if (contentLength is < 0 or > LongestContent || packedLength is < 0 or > LongestContent)
            {
                throw new InvalidDataException("The model file is damaged: its lengths cannot be.");
            }

            var packed = reader.ReadBytes(packedLength);
            var content = new byte[contentLength];
            if (packed.Length != packedLength
                || !BrotliDecoder.TryDecompress(packed, content, out var written)
                || written != contentLength
                || !SHA256.HashData(content).AsSpan().SequenceEqual(sum)
                || stream.ReadByte() >= 0)
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
}
