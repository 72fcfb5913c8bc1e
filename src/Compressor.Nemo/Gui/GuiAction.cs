namespace Compressor.Nemo;

/// <summary>What an instruction for a GUI is for, and what is done in its place (docs/nemo-api.md, "What the backend says → what the user sees").</summary>
public enum GuiAction
{
    /// <summary>Nothing is done: "click the gear icon".</summary>
    None,

    /// <summary>The export, which every job makes by itself.</summary>
    Export,

    /// <summary>A look at the timeline: its summary is said.</summary>
    ShowTimeline,

    /// <summary>A look at the account: the balance is said.</summary>
    ShowCredits,

    /// <summary>Something that the backend leaves to its user's mouse: it is sent as a message.</summary>
    SendEdit,
}

/// <summary>An instruction in a backend's text.</summary>
/// <param name="Text">The clause that gives it, as the backend said it.</param>
public sealed record GuiInstruction(GuiAction Action, string Text);

/// <summary>A backend's text without its instructions for a GUI.</summary>
/// <param name="Text">What the user sees; empty when nothing but instructions was said.</param>
/// <param name="Instructions">What was left out, in the text's order.</param>
public sealed record GuiTranslation(string Text, IReadOnlyList<GuiInstruction> Instructions)
{
    public bool Asks(GuiAction action) => Instructions.Any(instruction => instruction.Action == action);
}
