using Compressor.Edits;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.TestSupport;

namespace Compressor.Renderer.Tests.Encoding;

public sealed class KeptWorkTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Files_of_finished_steps_and_parts_are_kept_for_the_same_request()
    {
        Leave("log", "part-1.mp4", "part-2.mp4.unfinished", "candidate.mp4");
        Assert.Equal(["kept.json", "log", "part-1.mp4"], Names(KeptWork.Open(_folder.Path, "request")));
        Assert.True(KeptWork.Open(_folder.Path, "request").Has("pass 1"));
    }

    [Fact]
    public void Nothing_is_kept_for_another_request()
    {
        Leave("log", "part-1.mp4");
        Assert.Equal(["kept.json"], Names(KeptWork.Open(_folder.Path, "another")));
        Assert.False(KeptWork.Open(_folder.Path, "request").Has("pass 1"));
    }

    [Fact]
    public void Nothing_is_kept_where_the_list_is_damaged_or_missing()
    {
        Leave("log", "part-1.mp4");
        File.WriteAllText(_folder["kept.json"], "{\"Request\":\"requ");
        Assert.Equal(["kept.json"], Names(KeptWork.Open(_folder.Path, "request")));
        File.Delete(_folder["kept.json"]);
        File.WriteAllText(_folder["part-1.mp4"], "foreign");
        Assert.Equal(["kept.json"], Names(KeptWork.Open(_folder.Path, "request")));
    }

    [Fact]
    public void A_step_whose_files_were_replaced_or_cut_short_is_done_again()
    {
        Leave("log");
        File.WriteAllText(_folder["log"], "l");
        Assert.False(KeptWork.Open(_folder.Path, "request").Has("pass 1"));
        File.WriteAllText(_folder["log"], "log");
        var kept = KeptWork.Open(_folder.Path, "request");
        Assert.True(kept.Has("pass 1"));
        kept.Forget(["log", "other"]);
        Assert.False(kept.Has("pass 1"));
        Assert.False(KeptWork.Open(_folder.Path, "request").Has("pass 1"));
    }

    [Fact]
    public void A_request_is_another_if_its_files_edits_or_settings_are()
    {
        File.WriteAllText(_folder["a"], "1");
        var request = new EncodingRequest { Input = _folder["a"], Output = "out", WorkFolder = "work", Edit = new VideoEdit { Title = new Title("One") } };
        var identity = RequestIdentity.Of(request, new EncodingOptions());
        Assert.Equal(identity, RequestIdentity.Of(request with { Output = "elsewhere" }, new EncodingOptions()));
        string[] others =
        [
            RequestIdentity.Of(request with { Edit = new VideoEdit { Title = new Title("Two") } }, new EncodingOptions()),
            RequestIdentity.Of(request with { Edit = request.Edit with { Size = new SizeLimit { Bytes = 1 } } }, new EncodingOptions()),
            RequestIdentity.Of(request with { Clips = [new SourceClip(_folder["a"], 1, 2)] }, new EncodingOptions()),
            RequestIdentity.Of(request, new EncodingOptions { Threads = 63 }),
        ];
        File.WriteAllText(_folder["a"], "12");
        Assert.DoesNotContain(identity, others.Append(RequestIdentity.Of(request, new EncodingOptions())));
        Assert.Equal(others.Length, others.Distinct(StringComparer.Ordinal).Count());
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>A folder in which a step has ended whose file is the first.</summary>
    private void Leave(params string[] files)
    {
        var kept = KeptWork.Open(_folder.Path, "request");
        foreach (var file in files) File.WriteAllText(_folder[file], file);
        kept.Add("pass 1", [files[0]]);
    }

    private IEnumerable<string?> Names(KeptWork _) => Directory.EnumerateFiles(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}
