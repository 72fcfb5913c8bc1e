namespace Compressor.Renderer.Encoding.Commands;

/// <summary>What a process does beside something else, without a start of its own.</summary>
/// <param name="Outputs">Given the number of its first input.</param>
internal sealed record SideTask(IReadOnlyList<string> Inputs, Func<int, IReadOnlyList<string>> Outputs);
