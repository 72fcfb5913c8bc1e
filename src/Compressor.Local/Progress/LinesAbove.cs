using Spectre.Console;
using Spectre.Console.Rendering;

namespace Compressor.Local.Progress;

/// <summary>A sentence in the place of a live line, which is drawn again below it: what is left of that line to the right of the sentence is erased.</summary>
internal sealed class LinesAbove(string text) : Renderable
{
    /// <summary>ECMA-48 ED: from the cursor to the end of the screen.</summary>
    private const string Erase = "\u001b[0J";

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth) =>
        [Segment.Control(Erase), .. ((IRenderable)new Text(text, new Style(Color.Grey))).Render(options, maxWidth), Segment.LineBreak];
}
