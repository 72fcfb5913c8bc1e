using Compressor.Core.Jobs;
using Compressor.Local.Compressing;
using Compressor.Media;
using Compressor.TestSupport;

namespace Compressor.Local.Tests.Compressing;

public sealed class OutputPlaceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SourceVideo _source;

    public OutputPlaceTests() => _source = SourceVideo.Open(Write("clip.mov"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_result_lies_beside_its_video() => Assert.Equal(_folder["clip-compressed.mp4"], Choose(null));

    [Fact]
    public void A_taken_name_gets_a_number()
    {
        Write("clip-compressed.mp4");
        Assert.Equal(_folder["clip-compressed-2.mp4"], Choose(null));
        Write("clip-compressed-2.mp4");
        Assert.Equal(_folder["clip-compressed-3.mp4"], Choose(null));
    }

    [Fact]
    public void A_folder_takes_results_by_name()
    {
        Directory.CreateDirectory(_folder["out"]);
        Assert.Equal(Path.Combine(_folder["out"], "clip-compressed.mp4"), Choose(_folder["out"]));
    }

    [Fact]
    public void A_folder_with_a_slash_is_made() => Assert.Equal(Path.Combine(_folder["new"], "clip-compressed.mp4"), Choose(_folder["new"] + "/"));

    [Fact]
    public void A_name_without_an_extension_gets_the_results() => Assert.Equal(_folder["small.mp4"], Choose(_folder["small"]));

    [Fact]
    public void Several_results_go_into_a_folder_which_is_made_and_one_needs_a_slash()
    {
        Assert.Contains("no folder", Refusal(_folder["none"] + "/small.mp4"), StringComparison.Ordinal);
        Assert.Equal(_folder["several"], OutputPlace.For(_source, _folder["several"], overwrite: false, isForSeveral: true).Folder);
        Assert.True(Directory.Exists(_folder["several"]));
        Assert.Contains("must be a folder", Assert.Throws<UsageException>(() => OutputPlace.For(_source, _folder["one.mp4"], overwrite: false, isForSeveral: true)).Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["one.mp4"]));
        Assert.Contains("must be a folder", Assert.Throws<UsageException>(() => OutputPlace.For(_source, Write("small.mp4"), overwrite: true, isForSeveral: true)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_look_makes_no_folder()
    {
        Assert.Equal(_folder["later"], OutputPlace.For(_source, _folder["later"] + "/", overwrite: false, makesFolder: false).Folder);
        Assert.False(Directory.Exists(_folder["later"]));
    }

    [Fact]
    public void A_named_file_is_taken_as_it_is() => Assert.Equal(_folder["small.mp4"], Choose(_folder["small.mp4"]));

    [Theory]
    [InlineData("small.gif", "compress to 5MB", "The result will be a file of type MP4, but --output names small.gif; name a .mp4 file, or ask for GIF in the prompt.")]
    [InlineData("small.mp4", "make a gif", "The result will be a file of type GIF, but --output names small.mp4; name a .gif file, or ask for MP4 in the prompt.")]
    [InlineData("sound.flac", "just the audio", "The result will be a file of type MP3, but --output names sound.flac; name a .mp3 file.")]
    [InlineData("small.gif", "make a gif", null)]
    [InlineData("SMALL.MP3", "extract the sound", null)]
    [InlineData("small", "make a gif", null)]
    [InlineData("clip.v2", "make a gif", "The result will be a file of type GIF, but --output names clip.v2; name a .gif file.")]
    [InlineData("small.txt", "compress to 5MB", "The result will be a file of type MP4, but --output names small.txt; name a .mp4 file.")]
    [InlineData("small.mov", "compress to 5MB", "The result will be a file of type MP4, but --output names small.mov; name a .mp4 file.")]
    [InlineData("SMALL.M4V", "compress to 5MB", null)]
    public async Task A_name_that_promises_another_format_is_refused_before_any_work(string name, string prompt, string? refusal)
    {
        File.WriteAllBytes(_folder["real.mp4"], TestClips.Mp4());
        var source = SourceVideo.Open(_folder["real.mp4"]);
        var check = OutputFormatCheck.RequireAsync(source, OutputPlace.For(source, _folder[name], overwrite: false), prompt, TestContext.Current.CancellationToken);

        if (refusal is null) await check;
        else Assert.Equal(refusal, (await Assert.ThrowsAsync<UsageException>(() => check)).Message);
    }

    [Fact]
    public void A_result_in_an_unforeseen_format_is_named_as_what_it_is() =>
        Assert.Equal(_folder["small.mp4"], OutputPlace.For(_source, _folder["small.gif"], overwrite: false).Choose(_source, "clip-compressed.mp4"));

    [Fact]
    public void A_file_that_exists_is_refused_unless_it_may_be_replaced()
    {
        Write("small.mp4");
        Assert.Contains("--overwrite", Refusal(_folder["small.mp4"]), StringComparison.Ordinal);
        Assert.Equal(_folder["small.mp4"], Choose(_folder["small.mp4"], overwrite: true));
    }

    [Fact]
    public void The_video_itself_is_never_the_output() => Assert.Contains("itself", Refusal(_source.Path, overwrite: true), StringComparison.Ordinal);

    [Fact]
    public void A_file_in_a_folder_that_is_not_there_is_refused() => Assert.Contains("no folder", Refusal(_folder["none/small.mp4"]), StringComparison.Ordinal);

    [Fact]
    public void Checking_a_place_leaves_nothing_in_it()
    {
        Choose(null);
        Assert.Equal([_source.Path], Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    private string Choose(string? output, bool overwrite = false) => OutputPlace.For(_source, output, overwrite).Choose(_source, ResultNames.FileName(Path.GetFileName(_source.Path), MediaFormats.Mp4));

    private string Refusal(string output, bool overwrite = false) =>
        Assert.Throws<UsageException>(() => OutputPlace.For(_source, output, overwrite)).Message;

    private string Write(string name)
    {
        File.WriteAllText(_folder[name], "x");
        return _folder[name];
    }
}
