using System.Text;
using Compressor.TestSupport.Fuzzing;

namespace Compressor.Storage.Tests.Fuzzing;

/// <summary>Every name that the stores accept has a path of its own below the folder of its container, and nothing else has one.</summary>
public class BlobNameFuzzTests
{
    private const string Root = "/data/container/";

    private static readonly FuzzTarget Names = new("blob-names", input =>
    {
        if (!BlobNames.TryParse(input.Text, out var blob)) return Task.FromResult("refused");
        var path = DiskPaths.Encode(blob.Name);
        Assert.Equal(Root + path, Path.GetFullPath(Root + path));
        Assert.Equal(blob.Name, DiskPaths.Decode(path));
        Assert.All(path.Split('/'), component => Assert.InRange(Encoding.UTF8.GetByteCount(component), 1, 255));
        Assert.StartsWith(DiskPaths.FolderOf(blob.Name), path, StringComparison.Ordinal);
        return Task.FromResult(path);
    })
    {
        Seeds = FuzzTarget.Texts("uploads/tickets/0123/clip.mp4", "results/a/b/c.json", "videos/" + new string('x', 600), "videos/假期/%25.mp4", "a-b/%+/%/x", "abc/" + string.Concat(Enumerable.Repeat("\U0001F3A5", 200))),
        Words = ["/", "..", ".", "%", "%+", "%2F", "%25", "\\", "\0", "\u00ED\u00A0\u0080", "\u00EF\u00BF\u00BF", "\u00F0\u009F\u008E\u00A5", " ", "~"],
        MaxLength = 3000,
        AllocatedPerByte = 1000,
    };

    private static readonly FuzzTarget Paths = new("blob-paths", input =>
    {
        var name = DiskPaths.Decode(input.Text);
        if (name is not null) Assert.Equal(input.Text, DiskPaths.Encode(name));
        return Task.FromResult(name ?? "none");
    })
    {
        Seeds = FuzzTarget.Texts("tickets%/0123%/clip.mp4", "x%+/y", "a%/%25", "..%/a"),
        Words = Names.Words,
        MaxLength = 3000,
        AllocatedPerByte = 1000,
    };

    public static TheoryData<string, int> Parsers => new() { { "blob-names", 1500 }, { "blob-paths", 700 } };

    private static FuzzTarget[] All => [Names, Paths];

    [Theory]
    [MemberData(nameof(Parsers))]
    public async Task A_name_has_one_path_and_a_path_one_name(string parser, int rounds) => await Fuzzer.RunAsync(Array.Find(All, target => target.Name == parser)!, seed: 1, Fuzzer.Rounds(rounds));

    [Fact(Explicit = true)]
    public Task A_name_has_one_path_and_a_path_one_name_for_long() => Fuzzer.SoakAsync("4-fuzzing-names", All, Fuzzer.Rounds(200_000));
}
