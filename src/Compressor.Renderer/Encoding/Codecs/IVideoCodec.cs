using Compressor.Renderer.Encoding.Probing;

namespace Compressor.Renderer.Encoding.Codecs;

/// <summary>Everything that the encoder needs to know about one video codec. Another codec is another class and an entry in <see cref="VideoCodecs"/>.</summary>
internal interface IVideoCodec
{
    /// <summary>As ffprobe names it.</summary>
    string Name { get; }

    /// <summary>ffmpeg's name of the encoder.</summary>
    string EncoderName { get; }

    /// <summary>Pixel format (ffmpeg's name) of what is encoded.</summary>
    string PixelFormat { get; }

    /// <summary>The filter that brings pictures to where the encoder takes them; null: it takes them as they are.</summary>
    string? Upload => null;

    QualityScale Quality { get; }

    /// <summary>Bits that it needs for the picture that H.264 makes of one bit: what is too little for one codec is enough for another. docs/compression.md, "Other codecs".</summary>
    double BitsOfH264 { get; }

    /// <summary>Bytes of the MP4's index (sample tables) for one frame.</summary>
    int IndexBytesPerFrame { get; }

    /// <summary>
    /// A picture that takes so many times the bytes asked for, twice, can't be had at its size; less is the encoder's way of missing a rate. Infinite for an
    /// encoder that says itself which rate is too low.
    /// </summary>
    double HopelessOvershoot { get; }

    /// <summary>A second pass reads what a first pass of the same encoder wrote, at the same picture size. H.264's analysis is one for itself.</summary>
    bool NeedsOwnFirstPass { get; }

    /// <summary>The files that its first pass writes.</summary>
    /// <param name="log">Prefix of their names.</param>
    IReadOnlyList<string> LogFiles(string log) => [];

    /// <summary>Its second pass can be done in parts that begin at closed groups of pictures.</summary>
    bool CanSplit => false;

    /// <summary>A second pass may have any rate; without it, whole thousands of bits a second.</summary>
    bool TakesExactRates => false;

    /// <summary>Encoder and its arguments.</summary>
    IEnumerable<string> Encoder(RateControl rate, int threads);

    /// <summary>Arguments for every MP4 that holds such a stream.</summary>
    IReadOnlyList<string> Tag { get; }

    /// <summary>Arguments that make the decoder faster in passes that only measure.</summary>
    IReadOnlyList<string> FastDecoder { get; }

    /// <summary>True if such a stream can be copied into the result.</summary>
    bool CanCopy(VideoFacts video);

    /// <summary>The lowest rate (kbit/s) of a second pass that the encoder refused as too low; null: that is not why it failed.</summary>
    int? LowestKilobits(IEnumerable<string> printed);
}
