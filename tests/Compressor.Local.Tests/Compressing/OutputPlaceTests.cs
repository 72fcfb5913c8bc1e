using Compressor.Local.Commands;
using Compressor.Local.Compressing;
using Compressor.TestSupport;

namespace Compressor.Local.Tests.Compressing;

public sealed class OutputPlaceTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SourceVideo source;

    public OutputPlaceTests() => source = SourceVideo.Open(Write("clip.mov"));

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_result_lies_beside_its_video() => Assert.Equal(folder["clip-compressed.mp4"], Choose(null));

    [Fact]
    public void A_taken_name_gets_a_number()
    {
        Write("clip-compressed.mp4");
        Assert.Equal(folder["clip-compressed-2.mp4"], Choose(null));
        Write("clip-compressed-2.mp4");
        Assert.Equal(folder["clip-compressed-3.mp4"], Choose(null));
    }

    [Fact]
    public void A_folder_takes_results_by_name()
    {
        Directory.CreateDirectory(folder["out"]);
        Assert.Equal(Path.Combine(folder["out"], "clip-compressed.mp4"), Choose(folder["out"]));
    }

    [Fact]
    public void A_folder_with_a_slash_is_made() => Assert.Equal(Path.Combine(folder["new"], "clip-compressed.mp4"), Choose(folder["new"] + "/"));

    [Fact]
    public void A_named_file_is_taken_as_it_is() => Assert.Equal(folder["small.mp4"], Choose(folder["small.mp4"]));

    [Fact]
    public void A_file_that_exists_is_refused_unless_it_may_be_replaced()
    {
        Write("small.mp4");
        Assert.Contains("--overwrite", Refusal(folder["small.mp4"]), StringComparison.Ordinal);
        Assert.Equal(folder["small.mp4"], Choose(folder["small.mp4"], overwrite: true));
    }

    [Fact]
    public void The_video_itself_is_never_the_output() => Assert.Contains("itself", Refusal(source.Path, overwrite: true), StringComparison.Ordinal);

    [Fact]
    public void A_file_in_a_folder_that_is_not_there_is_refused() => Assert.Contains("no folder", Refusal(folder["none/small.mp4"]), StringComparison.Ordinal);

    [Fact]
    public void Checking_a_place_leaves_nothing_in_it()
    {
        Choose(null);
        Assert.Equal([source.Path], Directory.EnumerateFileSystemEntries(folder.Path));
    }

    private string Choose(string? output, bool overwrite = false) => OutputPlace.For(source, output, overwrite).Choose(source);

    private string Refusal(string output, bool overwrite = false) =>
        Assert.Throws<UsageException>(() => OutputPlace.For(source, output, overwrite)).Message;

    private string Write(string name)
    {
        File.WriteAllText(folder[name], "x");
        return folder[name];
    }
}
