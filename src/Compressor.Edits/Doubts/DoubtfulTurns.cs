using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>"Flip it top to bottom, the camera was mounted upside down": the turn only says why, and with it the flip would show a mirrored picture. Two faults that are told side by side ("and mirrored too") are both mended. Goes after all other rules.</summary>
internal sealed class DoubtfulTurns : IPromptRule
{
    private static readonly Wording Told = Pattern.Zh("\\b(?:was|were|is|it's|hung|hangs|hanging|mounted|held|been|had|filmed|recorded|shot|placed|fixed|installed)(?: [a-z]+){0,3} (?:upside down|the wrong way up)\\b|(?:装|挂|架|拿|放|拍|录)(?:得|成|的|反|倒)+了?");
    private static readonly Wording Asked = Pattern.Zh("\\b(?:and|then|also|plus|as well)\\b[^.;!?]{0,16}\\b(?:rotat|turn|spin|upside)|\\b(?:rotate|turn|spin)\\b|\\b(?:mirrored|flipped|back to front) (?:too|also|as well)\\b|\\b(?:also|both|and) (?:mirrored|back to front)\\b|旋转|转");

    /// <summary>"Rotate left or right, whichever makes it upright": two ways, of which nobody says which.</summary>
    private static readonly Wording Either = Pattern.Zh("\\b(?:left|right|clockwise|anti ?clockwise|counter ?clockwise) or (?:to the )?(?:left|right|clockwise|anti ?clockwise|counter ?clockwise)\\b");

    public void Read(PromptReading reading)
    {
        if (reading.Edit.Rotation is not null && reading.Text.Found(Either) is { Success: true } either)
        {
            reading.Edit = reading.Edit with { Rotation = null };
            reading.Unsupported(either);
        }

        if (reading.Edit is { Rotation.Degrees: 180, Flip: not null } && reading.Text.Had(Told) && !reading.Text.Had(Asked))
            reading.Edit = reading.Edit with { Rotation = null };
    }
}
