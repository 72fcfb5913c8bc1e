using System.Globalization;
using Compressor.Media.Content;
using Compressor.Media.Heif;
using Compressor.Media.Mp4;
using Compressor.TestSupport.Fuzzing;

namespace Compressor.Media.Tests.Fuzzing;

/// <summary>Files that are damaged, or made to do damage: whatever their bytes are, reading them ends soon, with facts or with what it documents.</summary>
public class MediaFuzzTests
{
    private static readonly string[] Words =
    [
        "ftyp", "isom", "avif", "heic", "mif1", "moov", "mvhd", "trak", "tkhd", "mdia", "mdhd", "hdlr", "vide", "soun", "minf", "stbl", "stsd", "stts", "stco", "co64", "stsz", "mvex", "mehd", "moof", "mdat",
        "cmov", "sinf", "encv", "free", "meta", "pitm", "iinf", "infe", "iloc", "iref", "dimg", "iprp", "ipco", "ipma", "ispe", "hvcC", "clap", "irot", "colr", "nclx", "idat", "grid", "hvc1",
        "\u001A\u0045\u00DF\u00A3", "\u0018\u0053\u0080\u0067", "\u0016\u0054\u00AE\u006B", "\u0015\u0049\u00A9\u0066", "\u00AE", "\u0083", "\u006D\u0080", "\u0050\u0035", "\u0042\u0082\u0088matroska",
        "RIFF", "WEBP", "VP8X", "VP8L", "ANIM", "ANMF", "WAVE", "fmt ", "data", "LIST", "IHDR", "IDAT", "IEND", "acTL", "fcTL", "PLTE", "tRNS", "GIF89a", "\u0021\u00F9\u0004", "\u00FF\u00D8\u00FF", "Exif\0\0", "\u00FF\u00C0",
        "ID3", "Xing", "Info", "OggS", "fLaC", "FLV\u0001", "\0\0\u0001\u00BA", "\0\0\u0001\u00B3", "G@\0\u0010",
    ];

    private static readonly FuzzTarget Files = new("media", async input =>
    {
        var file = await MediaFile.ReadAsync(input.Open());
        if (file is null) return "nothing";
        Assert.Equal(input.Bytes.Length, file.Facts.Bytes);
        Assert.True(file.Facts is { Width: null or > 0, Height: null or > 0, DurationSeconds: null or >= 0, FrameRate: null or > 0 }, $"{file.Facts}");
        return string.Create(CultureInfo.InvariantCulture, $"{file}");
    })
    {
        Seeds = [],
        Words = Words,
        AllocatedPerByte = 100,
    };

    private static readonly FuzzTarget Movies = new("mp4", input => SaidAsync(async () => (await Mp4File.ReadAsync(input.Open())).ToString()))
    {
        Seeds = [.. Kept("*.mp4", "*.mov", "*.m4a")],
        Words = Words,
        AllocatedPerByte = 100,
    };

    private static readonly FuzzTarget Pictures = new("heif", input => SaidAsync(async () =>
    {
        var image = await HeifImage.ReadAsync(input.Open());
        if (image is null) return "nothing";
        Assert.True(image is { ShownWidth: > 0, ShownHeight: > 0 }, $"{image}");
        foreach (var tile in image.Tiles.Take(2)) await tile.WriteAsync(input.Open(), Stream.Null);
        return string.Create(CultureInfo.InvariantCulture, $"{image with { Tiles = [] }} {image.Tiles.Count} {image.Crop}");
    }))
    {
        Seeds = [.. Kept("*.heic")],
        Words = Words,
        AllocatedPerByte = 300,
    };

    private static readonly FuzzTarget Matroska = new("matroska", async input =>
    {
        var format = ContentSniffer.Sniff(input.Bytes);
        var truncated = await Completeness.IsTruncatedAsync(input.Open(), MediaFormats.Mkv);
        var encrypted = await Protection.IsEncryptedAsync(input.Open(), MediaFormats.Mkv);
        return $"{format?.Name} {truncated} {encrypted} {MatroskaTracks.AreSoundAlone(input.Bytes)}";
    })
    {
        Seeds = [.. Kept("*.mkv", "*.webm", "*.mka")],
        Words = Words,
        AllocatedPerByte = 100,
    };

    private static readonly FuzzTarget Names = new("file-names", input =>
    {
        var name = FileName.Sanitize(input.Text);
        Assert.Equal(name, FileName.Sanitize(name));
        Assert.InRange(name.Length, 1, 200);
        Assert.DoesNotContain(name, c => c is '/' or '\\' || char.IsControl(c));
        Assert.NotEqual(".", name.Trim());
        Assert.NotEqual("..", name.Trim());
        return Task.FromResult(name);
    })
    {
        Seeds = FuzzTarget.Texts("clip.mp4", "../../../etc/passwd", "a\\..\\b\0", "假期 1.mp4", "\U0001F3A5.mov", new string('n', 300) + ".webm", ". .", "...mp4"),
        Words = ["..", "/", "\\", "\0", ".", " ", "%2e", "\u00E2\u0080\u00AE", "\u00ED\u00A0\u0080", "\u00EF\u00BF\u00BE", "CON", ":"],
        MaxLength = 2000,
    };

    public static TheoryData<string, int> Parsers => new() { { "media", 1500 }, { "mp4", 1000 }, { "heif", 700 }, { "matroska", 700 }, { "file-names", 700 } };

    private static FuzzTarget[] All => [Files with { Seeds = [.. Kept("*")] }, Movies, Pictures, Matroska, Names];

    [Theory]
    [MemberData(nameof(Parsers))]
    public async Task What_is_damaged_is_read_to_its_end(string parser, int rounds) => await Fuzzer.RunAsync(Array.Find(All, target => target.Name == parser)!, seed: 1, Fuzzer.Rounds(rounds));

    [Fact(Explicit = true)]
    public Task What_is_damaged_is_read_to_its_end_for_long() => Fuzzer.SoakAsync("4-fuzzing-media", All, Fuzzer.Rounds(100_000));

    /// <summary>The files of the corpus, which ffmpeg and the tests made.</summary>
    private static IEnumerable<byte[]> Kept(params string[] patterns)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Corpus", "media");
        return patterns.SelectMany(pattern => Directory.EnumerateFiles(folder, pattern)).Order(StringComparer.Ordinal).Select(File.ReadAllBytes);
    }

    private static async Task<string> SaidAsync(Func<Task<string>> read)
    {
        try
        {
            return await read();
        }
        catch (Mp4FormatException e)
        {
            return e.Message.Split(' ')[0];
        }
    }
}
