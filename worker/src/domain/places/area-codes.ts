/**
 * The geographic area codes of the North American Numbering Plan. By IANA zone, then country (ISO 3166-1) and its regions
 * (ISO 3166-2): `NY:716/624 585`. Codes that serve one place are joined by `/`, and places stand beside their neighbours.
 * Where a border of zones runs through an area it has the zone of most of its people.
 */
export const areaCodes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "America/New_York": {
    US:
      "ME:207;NH:603;VT:802;MA:413 978/351 781/339 617/857 508/774;RI:401;CT:860/959 203/475;" +
      "NY:716/624 585 315/680 607 518/838 845/329 914 212/646/332/917 718/347/929/465 516/363 631/934;" +
      "NJ:201/551 973/862 908 732/848 609/640 856;PA:814/582 724/878 412 717/223 570/272 610/484/835 215/267/445;DE:302;" +
      "MD:301/240/227 410/443/667;DC:202/771;VA:276 540/826 434 703/571 804/686 757/948;WV:304/681;" +
      "OH:419/567 937/326 513/283 614/380 740/220 330/234 440/436 216;KY:502 859 606;TN:865 423;" +
      "NC:828 704/980 336/743 919/984 910/472 252;SC:864 803/839 843/854;GA:706/762 404/678/470/943 770 478 229 912;" +
      "FL:904/324 386 352 407/689 321 813/656 727 863 941 239 772 561/728 954/754 305/786/645",
  },
  "America/Detroit": { US: "MI:906 231 989 616 517 810 248/947 313/679 734 586 269" },
  "America/Indiana/Indianapolis": { US: "IN:260 574 765 317/463 812/930" },
  "America/Chicago": {
    US:
      "WI:715/534 920/274 608/353 414 262;IL:815/779 847/224 773/312/872 708/464 630/331 309/861 217/447 618/730;IN:219;" +
      "MN:218 320 763 612 651 952 507/924;IA:712 515 641 319 563;MO:816/975 660 417 573/235 636 314/557;" +
      "ND:701;SD:605;NE:308 402/531;KS:620 785 316 913;OK:580 405/572 918/539;AR:479 501 870/327;" +
      "LA:318/457 337 225 985 504;MS:662/471 601/769 228;AL:938/256 205/659 334/483 251;FL:850/448;KY:270/364;" +
      "TN:901 731 931 615/629;" +
      "TX:432 806 325 940 817/682 214/972/469/945 903/430 254 512/737 979 936 713/281/832/346/621 409 361 210/726 830 956",
  },
  "America/Denver": { US: "TX:915;MT:406;WY:307;CO:970/748 303/720/983 719;UT:435 801/385;NM:505 575" },
  "America/Boise": { US: "ID:208/986" },
  "America/Phoenix": { US: "AZ:928 623 602 480 520" },
  "America/Los_Angeles": {
    US:
      "WA:509 360/564 425 206 253;OR:503/971 541/458;NV:775 702/725;" +
      "CA:530/837 707/369 916/279 209/350 925 510/341 415/628 650 408/669 831 559/357 661 805/820 818/747 213/323/738 310/424 562 626 909/840 714/657 949 951 760/442 858 619",
  },
  "America/Anchorage": { US: "AK:907" },
  "Pacific/Honolulu": { US: "HI:808" },
  "America/Puerto_Rico": { PR: ":787/939" },
  "America/St_Thomas": { VI: ":340" },
  "Pacific/Guam": { GU: ":671" },
  "Pacific/Saipan": { MP: ":670" },
  "Pacific/Pago_Pago": { AS: ":684" },
  "America/St_Johns": { CA: "NL:709/879" },
  "America/Halifax": { CA: "NS:902/782" },
  "America/Moncton": { CA: "NB:506/428" },
  "America/Toronto": {
    CA:
      "QC:418/581/367 819/873/468 450/579/354 514/438/263;" +
      "ON:613/343/753 705/249/683 905/289/365/742 416/647/437/942 519/226/548/382 807",
  },
  "America/Winnipeg": { CA: "MB:204/431/584" },
  "America/Regina": { CA: "SK:306/639/474" },
  "America/Edmonton": { CA: "AB:780 403 587/825/368;NT:867" },
  "America/Vancouver": { CA: "BC:604 778/236/672/257 250" },
  "America/Nassau": { BS: ":242" },
  "America/Barbados": { BB: ":246" },
  "America/Anguilla": { AI: ":264" },
  "America/Antigua": { AG: ":268" },
  "America/Tortola": { VG: ":284" },
  "America/Cayman": { KY: ":345" },
  "Atlantic/Bermuda": { BM: ":441" },
  "America/Grenada": { GD: ":473" },
  "America/Grand_Turk": { TC: ":649" },
  "America/Montserrat": { MS: ":664" },
  "America/Lower_Princes": { SX: ":721" },
  "America/St_Lucia": { LC: ":758" },
  "America/Dominica": { DM: ":767" },
  "America/St_Vincent": { VC: ":784" },
  "America/Santo_Domingo": { DO: ":809/829/849" },
  "America/Port_of_Spain": { TT: ":868" },
  "America/St_Kitts": { KN: ":869" },
  "America/Jamaica": { JM: ":876/658" },
};
