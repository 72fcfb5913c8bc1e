using System.Diagnostics;

namespace Compressor.Renderer.Telemetry;

/// <summary>Traces of renders and of the programs that they run, under the name <see cref="Name"/>; a render is in the trace of the request that submitted it.</summary>
internal static class RenderTelemetry
{
    public const string Name = "Compressor.Renderer";

    private static readonly ActivitySource Source = new(Name);

    /// <param name="trace">The submission's context (W3C Trace Context); null: it had none.</param>
    public static Activity? Render(string renderId, string? trace)
    {
        if (!ActivityContext.TryParse(trace, null, isRemote: true, out var parent)) return Source.StartActivity("render")?.SetTag("render.id", renderId);
        // Nobody may listen yet where a render goes on at a start; what runs in it belongs to its trace all the same.
        return (Source.StartActivity("render", ActivityKind.Internal, parent) ?? new Activity("render").SetParentId(trace!).Start()).SetTag("render.id", renderId);
    }

    /// <param name="program">ffmpeg or ffprobe. Never with its arguments, which name files.</param>
    public static Activity? Process(string program) => Source.StartActivity(program);
}
