using Compressor.Renderer.Drafts;

namespace Compressor.Renderer.Agent;

/// <summary>What an instruction makes of a draft's settings.</summary>
internal sealed record EditResult
{
    public required OutputSettings Output { get; set; }

    /// <summary>The part of the source that is kept, in milliseconds.</summary>
    public required (long Start, long Length) Range { get; set; }

    /// <summary>What was set, as parts of a sentence in the user's language.</summary>
    public List<string> Done { get; } = [];

    /// <summary>Sentences about what was not done, or not as asked.</summary>
    public List<string> Notes { get; } = [];
}
