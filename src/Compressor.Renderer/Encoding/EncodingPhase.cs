namespace Compressor.Renderer.Encoding;

/// <summary>What an encode is doing.</summary>
public enum EncodingPhase
{
    Waiting,
    Analysing,
    Audio,
    FirstPass,
    SecondPass,
    Copying,
    Measuring,
}

public static class EncodingPhases
{
    /// <summary>The name in the answers of the API.</summary>
    public static string WireName(this EncodingPhase phase) => phase switch
    {
        EncodingPhase.Waiting => "waiting",
        EncodingPhase.Analysing => "analysing",
        EncodingPhase.Audio => "audio",
        EncodingPhase.FirstPass => "pass 1",
        EncodingPhase.SecondPass => "pass 2",
        EncodingPhase.Copying => "copying",
        EncodingPhase.Measuring => "measuring",
        _ => throw new ArgumentOutOfRangeException(nameof(phase)),
    };
}
