using Compressor.Edits;

namespace Compressor.Core.Instances;

/// <summary>What was in force before a revision's message, to which an undo goes back.</summary>
public sealed record EditStep(VideoEdit Edit, SourceRef Source);
