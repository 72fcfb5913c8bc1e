using Compressor.Local.Compressing;
using Compressor.TestSupport;

namespace Compressor.Local.Tests.Compressing;

public sealed class SourceVideoTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_is_opened_with_its_size_and_absolute_path()
    {
        var source = SourceVideo.Open(Write("clip.mp4", "video"));
        Assert.Equal(_folder["clip.mp4"], source.Path);
        Assert.Equal(5, source.Bytes);
    }

    [Fact]
    public void A_symbolic_link_counts_as_the_video_that_it_leads_to()
    {
        File.CreateSymbolicLink(_folder["link.mp4"], Write("clip.mp4", "video"));
        Assert.Equal(5, SourceVideo.Open(_folder["link.mp4"]).Bytes);
    }

    [Fact]
    public void A_backslash_in_a_name_separates_nothing()
    {
        if (OperatingSystem.IsWindows()) return;
        var input = InputFile.Of("job", new Storage.StorageOptions(), SourceVideo.Open(Write(@"a\b.mp4", "video")));
        Assert.Equal("a_b.mp4", input.Source.FileName);
        Assert.EndsWith("job/a_b.mp4", input.Blob.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_file_is_refused_in_one_sentence_that_names_it()
    {
        Write("empty.mp4", "");
        Directory.CreateDirectory(_folder["films"]);
        foreach (var (name, says) in new[] { ("missing.mp4", "no file"), ("empty.mp4", "empty"), ("films", "folder") })
        {
            var message = Assert.Throws<UsageException>(() => SourceVideo.Open(_folder[name])).Message;
            Assert.Contains(name, message, StringComparison.Ordinal);
            Assert.Contains(says, message, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', message);
        }
    }

    [Fact]
    public void The_same_arguments_mean_the_same_job_and_others_another()
    {
        var source = SourceVideo.Open(Write("clip.mp4", "video"));
        var id = source.JobId("under 1MB", null, 1);
        Assert.Equal(id, SourceVideo.Open(_folder["clip.mp4"]).JobId("under 1MB", null, 1));
        string[] others =
        [
            source.JobId("under 2MB", null, 1), source.JobId("under 1MB", "out.mp4", 1), source.JobId("under 1MB", null, 2),
            (source with { Bytes = 6 }).JobId("under 1MB", null, 1), (source with { ModifiedUtc = source.ModifiedUtc.AddTicks(1) }).JobId("under 1MB", null, 1),
        ];
        Assert.Equal(6, others.Append(id).Distinct().Count());
    }

    private string Write(string name, string content)
    {
        File.WriteAllText(_folder[name], content);
        return _folder[name];
    }
}
