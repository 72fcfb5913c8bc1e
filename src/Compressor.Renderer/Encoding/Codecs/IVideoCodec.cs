using Compressor.Renderer.Encoding.Probing;

namespace Compressor.Renderer.Encoding.Codecs;

/// <summary>Everything that the encoder needs to know about one video codec. Another codec is another class and an entry in <see cref="VideoCodecs"/>.</summary>
internal interface IVideoCodec
{
    /// <summary>As ffprobe names it.</summary>
    string Name { get; }

    /// <summary>Pixel format (ffmpeg's name) of what is encoded.</summary>
    string PixelFormat { get; }

    QualityScale Quality { get; }

    /// <summary>Bytes of the MP4's index (sample tables) for one frame.</summary>
    int IndexBytesPerFrame { get; }

    /// <summary>Encoder and its arguments.</summary>
    IEnumerable<string> Encoder(RateControl rate, int threads);

    /// <summary>Arguments that make the decoder faster in passes that only measure.</summary>
    IReadOnlyList<string> FastDecoder { get; }

    /// <summary>True if such a stream can be copied into the result.</summary>
    bool CanCopy(VideoFacts video);

    /// <summary>The lowest rate (kbit/s) of a second pass that the encoder refused as too low; null: that is not why it failed.</summary>
    int? LowestKilobits(IEnumerable<string> printed);

    /// <summary>Name of the file that a first pass writes its statistics to.</summary>
    string StatisticsFile(string log);

    /// <param name="statistics">Lines of <see cref="StatisticsFile"/>.</param>
    /// <param name="printed">Lines that the encoder printed.</param>
    FirstPassResult ReadStatistics(IEnumerable<string> statistics, IEnumerable<string> printed);
}
