using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Compressor.Edits;
using Microsoft.Net.Http.Headers;

namespace Compressor.Local.Page;

/// <summary>One file of the page, embedded in the program.</summary>
internal sealed class PageFile
{
    private const string Prefix = "page/";

    private PageFile(string name, byte[] content)
    {
        (Name, Content) = (name, content);
        Tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..16]}\"");
        CompressedTag = new EntityTagHeaderValue($"{Tag.Tag.ToString().TrimEnd('"')}-br\"");
    }

    public string Name { get; }

    public byte[] Content { get; }

    /// <summary>The content in Brotli (RFC 7932). Compressed when it is first asked for: most starts of the program show no page.</summary>
    public byte[] Compressed => field ??= Compress(Content);

    /// <summary>Bytes that differ have tags that differ (RFC 9110 §8.8.3): the compressed ones have their own.</summary>
    public EntityTagHeaderValue Tag { get; }

    public EntityTagHeaderValue CompressedTag { get; }

    public string ContentType => Path.GetExtension(Name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        var other => throw new InvalidOperationException($"No media type is known for {other}."),
    };

    public static IEnumerable<PageFile> All()
    {
        foreach (var name in Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            var file = new PageFile(name[Prefix.Length..], Read(name));
            yield return file;
            if (file.Name == "words-zh.js") yield return Traditional(file);
        }
    }

    /// <summary>The Chinese words of the page in traditional characters, as those of the program.</summary>
    private static PageFile Traditional(PageFile words) => new(
        "words-zh-hant.js",
        Encoding.UTF8.GetBytes(TraditionalChinese.Of(Encoding.UTF8.GetString(words.Content)).Replace("\"zh-CN\"", "\"zh-Hant\"", StringComparison.Ordinal)));

    private static byte[] Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }

    private static byte[] Compress(byte[] content)
    {
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.Optimal))
        {
            brotli.Write(content);
        }

        return compressed.ToArray();
    }
}
