using Compressor.Edits;

namespace Compressor.Nemo;

/// <summary>What a backend says a message would make of a session's files.</summary>
/// <param name="Text">What its agent says about the message.</param>
public sealed record EstimateAnswer(string Text)
{
    /// <summary>What it would do; null: the message asks for nothing, or none was sent.</summary>
    public EditReport? Report { get; init; }

    /// <summary>Null: nothing would be rendered, or the render would fail.</summary>
    public ExpectedResult? Result { get; init; }

    /// <summary>The render would fail, as its status would then say; null: as far as the backend can tell, it would not.</summary>
    public RenderStatus? Failed { get; init; }
}
