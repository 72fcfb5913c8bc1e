using Compressor.Local.Compressing;
using Compressor.TestSupport;

namespace Compressor.Local.Tests.Compressing;

public sealed class InputPathsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public InputPathsTests()
    {
        foreach (var name in (string[])["a.mp4", "b.MOV", "c.txt", "cover.jpg", "song.mp3", "fun.gif", "a-compressed.mp4", "a-compressed-2.mp4", ".hidden.mp4", "2026/d.mkv", "2026/may/e.webm", "out/f.mp4"])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_folder[name])!);
            File.WriteAllText(_folder[name], "x");
        }
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_lies_below_a_folder_is_counted()
    {
        Assert.Equal(3, InputPaths.CountBelow([_folder.Path, _folder["a.mp4"]]));
        Assert.Equal(2, InputPaths.CountBelow([_folder.Path], except: _folder["out"]));
        Assert.Equal(0, InputPaths.CountBelow([_folder["out"]]));
    }

    [Fact]
    public void A_folder_stands_for_the_videos_in_it() => Assert.Equal(["a.mp4", "b.MOV", "fun.gif"], Expand(_folder.Path));

    [Fact]
    public void And_with_those_below_it_but_for_the_results() =>
        Assert.Equal(["2026/d.mkv", "2026/may/e.webm", "a.mp4", "b.MOV", "fun.gif"], Names(InputPaths.Expand([_folder.Path], isRecursive: true, except: _folder["out"] + "/")));

    [Fact]
    public void A_folder_that_lies_in_the_place_of_the_results_is_searched() => Assert.Equal(["out/f.mp4"], Names(InputPaths.Expand([_folder["out"]], isRecursive: true, except: _folder["out"])));

    [Fact]
    public void An_empty_file_is_left_out_and_told_unless_it_is_named()
    {
        File.WriteAllText(_folder["copied.mp4"], "");
        Assert.Equal(["a.mp4", "b.MOV", "fun.gif"], Expand(_folder.Path));
        Assert.Equal(["a.mp4"], Expand(_folder["*.mp4"]));
        Assert.Equal(["copied.mp4"], Expand(_folder["copied.mp4"]));
        Assert.Equal([_folder["copied.mp4"]], InputPaths.FindEmpty([_folder.Path], isRecursive: false));
        Assert.Equal([_folder["copied.mp4"]], InputPaths.FindEmpty([_folder["*.mp4"]], isRecursive: false));
        Assert.Empty(InputPaths.FindEmpty(["-", _folder["copied.mp4"], _folder["out"]], isRecursive: false));
    }

    [Fact]
    public void A_pattern_stands_for_what_it_matches()
    {
        Assert.Equal(["a.mp4"], Expand(_folder["*.mp4"]));
        Assert.Equal(["a.mp4", "b.MOV"], Expand(_folder["?.m*"], _folder["?.M*"]));
        Assert.Equal(["2026/d.mkv", "out/f.mp4"], Expand(_folder["*/?.m*"]));
    }

    [Fact]
    public void What_is_named_is_taken_whatever_it_is_and_once()
    {
        Assert.Equal(["a-compressed.mp4", "c.txt", "none.mp4"], Expand(_folder["a-compressed.mp4"], _folder["c.txt"], _folder["none.mp4"], _folder["c.txt"]));
        File.WriteAllText(_folder["[1] what?*.mp4"], "x");
        Assert.Equal(["[1] what?*.mp4"], Expand(_folder["[1] what?*.mp4"]));
    }

    [Theory]
    [InlineData("2026/may/*.mp4")]
    [InlineData("*.avi")]
    [InlineData("nowhere*/*.mp4")]
    public void A_pattern_that_matches_nothing_is_refused(string pattern) => Assert.Contains("No file matches", Assert.Throws<UsageException>(() => Expand(_folder[pattern])).Message, StringComparison.Ordinal);

    private List<string> Expand(params string[] given) => Names(InputPaths.Expand(given, isRecursive: false));

    private List<string> Names(IEnumerable<string> paths) => [.. paths.Select(path => Path.GetRelativePath(_folder.Path, path))];
}
