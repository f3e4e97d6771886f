using System.Security.Cryptography;
using System.Text;

namespace Foothold.Ingest;

/// <summary>Names a state of a folder by a hash of its files.</summary>
static class FileHash
{
    const int Digits = 12;

    /// <summary>A hash over the files' names below a folder and their bytes, whatever order they come in.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="files">The files.</param>
    /// <param name="state">What else the state depends on; empty where on nothing.</param>
    public static string Of(string folder, IEnumerable<string> files, string state = "")
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(state));
        foreach (var (name, path) in files
            .Select(path => (Name: Path.GetRelativePath(folder, path).Replace('\\', '/'), Path: path))
            .OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            hash.AppendData([0]);
            using var stream = File.OpenRead(path);
            hash.AppendData(SHA256.HashData(stream));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..Digits];
    }
}
