using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Foothold.Web;

/// <summary>The page and its files, which are in this assembly.</summary>
static class PageEndpoints
{
    const string Prefix = "page/";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var files = ReadFiles();
        routes.MapMethods("/", Methods.Read, () => files.GetValueOrDefault("index.html") ?? NotBuilt());
        routes.MapMethods("/healthz/live", Methods.Read, () => new Reply("ok\n"u8.ToArray(), "text/plain; charset=utf-8", "no-store"));
        routes.MapMethods("/{**path}", Methods.Read, (string? path) => (IResult?)files.GetValueOrDefault(path ?? "") ?? Problem.NotFound($"There is nothing at “/{path}”."));
    }

    // path -> file
    static Dictionary<string, Reply> ReadFiles()
    {
        var assembly = typeof(PageEndpoints).Assembly;
        var files = new Dictionary<string, Reply>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            var path = name[Prefix.Length..].Replace('\\', '/');

            // Names under assets/ carry a hash of their content.
            files[path] = new Reply(bytes, TypeOf(path), path.StartsWith("assets/", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache");
        }

        return files;
    }

    static Reply NotBuilt() => new(
        Encoding.UTF8.GetBytes("<!doctype html><meta charset=utf-8><title>Foothold</title><h1>The page was not built</h1>"
            + "<p>Run <code>npm ci &amp;&amp; npm run build</code> in <code>src/Foothold.Web/ui</code>, then build again. The interface under <code>/api</code> works without it.</p>"),
        "text/html; charset=utf-8",
        "no-store");

    static string TypeOf(string path) => Path.GetExtension(path) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".js" or ".mjs" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".json" => "application/json; charset=utf-8",
        ".txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    };
}
