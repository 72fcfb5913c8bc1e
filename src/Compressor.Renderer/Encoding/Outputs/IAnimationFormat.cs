using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Outputs;

/// <summary>How an animation is written in one format.</summary>
internal interface IAnimationFormat
{
    /// <summary>Name of the finished file.</summary>
    string FileName { get; }

    /// <summary>Pixels of the longer side, and frames a second, where nothing is asked: what chats and pages show.</summary>
    int UsualLongSide { get; }
    double UsualFrameRate { get; }

    /// <summary>Frames a second that players show at most.</summary>
    double MaxFrameRate { get; }

    /// <summary>Bytes of each quality level, as a share of the first.</summary>
    IReadOnlyList<double> Levels { get; }

    /// <summary>The commands that make the file of <see cref="Frames"/>, in order.</summary>
    IReadOnlyList<IReadOnlyList<string>> Commands(EncodingPlan plan, Rung rung, double framesRate);
}
