using System.Diagnostics;
using Compressor.Local.Hosting;

namespace Compressor.Local.Tests.Telemetry;

public class PrivatePathsTests
{
    [Theory]
    [InlineData("https://hooks.example/services/T00/B00/s3cret?x=1", "https://hooks.example/")]
    [InlineData("http://127.0.0.1:7072/api/state/nemo_agent/me/1/latest", "http://127.0.0.1:7072/")]
    [InlineData("https://user:s3cret@files.example/a.mp4", "https://files.example/")]
    public void The_address_of_a_call_is_told_without_its_path(string called, string told)
    {
        using var processor = new PrivatePaths();
        using var source = new ActivitySource(nameof(PrivatePathsTests));
        using var listener = new ActivityListener { ShouldListenTo = one => one == source, Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData };
        ActivitySource.AddActivityListener(listener);
        using var call = source.StartActivity("GET", ActivityKind.Client)!.SetTag("url.full", called);
        processor.OnEnd(call);
        Assert.Equal(told, call.GetTagItem("url.full"));
    }
}
